import type { Report, Writing } from '../report.ts';

interface Options {
  /** Whether charts are PowerPoint's own, which carry their numbers, or pictures. */
  readonly isNative: boolean;
}

/** A report as slides. */
export const writePptx: (
  report: Report,
  writing: Writing,
  options: Options,
) => Promise<Blob> = async () => {
  throw new Error('Slides of PowerPoint are not made yet.');
};
