import { events } from './events.ts';
import { judged } from './judged.ts';
import { reported } from './reported.ts';

/** What the page of one inspection asks, in its order. */
export const inspectionQuestions = [events, judged, reported] as const;
