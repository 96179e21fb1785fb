import type { Report, Writing } from '../report.ts';

interface Options {
  /** Whether charts are PowerPoint's own, which carry their numbers, or pictures. */
  readonly isNative: boolean;
}

/** A report as slides. */
export const writePptx = async (
  report: Report,
  _writing: Writing,
  _options: Options,
): Promise<Blob> => {
  throw new Error(`${report.title}: slides of PowerPoint are not made yet.`);
};
