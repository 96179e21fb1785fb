import type { Layout } from '../layout.ts';
import { ofstedAsAt } from './ofsted-as-at.ts';
import { ofstedHistory } from './ofsted-history.ts';

/** The layouts that are read without questions; of two that fit, the one with more columns wins. */
export const layouts: readonly Layout[] = [ofstedHistory, ofstedAsAt];
