import type { Layout } from '../layout.ts';
import { cqcRatings } from './cqc-ratings.ts';
import { d2iAreaSend } from './d2i-area-send.ts';
import { d2iIlacs } from './d2i-ilacs.ts';
import { gaoRecommendations, gaoUndated } from './gao-recommendations.ts';
import { hmipYouthJustice } from './hmip-youth-justice.ts';
import { ofstedAsAt } from './ofsted-as-at.ts';
import { ofstedFrameworks, ofstedFrameworksFormer } from './ofsted-frameworks.ts';
import { ofstedHistory } from './ofsted-history.ts';
import { ofstedInYear } from './ofsted-in-year.ts';
import { ofstedSocialCare } from './ofsted-social-care.ts';
import { ofstedUndated } from './ofsted-undated.ts';

/** The layouts that are read without questions; of two that fit, the one with more columns wins. */
export const layouts: readonly Layout[] = [
  ofstedHistory,
  ofstedAsAt,
  ofstedUndated,
  ofstedInYear,
  ofstedFrameworks,
  ofstedFrameworksFormer,
  ofstedSocialCare,
  d2iIlacs,
  d2iAreaSend,
  hmipYouthJustice,
  cqcRatings,
  gaoRecommendations,
  gaoUndated,
];
