import type { Annotation } from '#lib/charts/annotation.ts';

/** An annotation as it is kept: of one provider, its day as an ISO date. */
export interface Kept {
  readonly provider: string;
  readonly day: string;
  readonly words: string;
}

/** Whether a store gave what was kept. */
export const isKept = (one: unknown): one is Kept =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as Kept).provider === 'string' &&
  typeof (one as Kept).words === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test((one as Kept).day) &&
  !Number.isNaN(Date.parse((one as Kept).day));

export const toAnnotation = ({ day, words }: Kept): Annotation => ({ day: new Date(day), words });
