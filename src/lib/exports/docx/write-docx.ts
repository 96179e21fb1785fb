import type { Report, Writing } from '../report.ts';

/** A report as a document of Word, in the styles of another where its text is given. */
export const writeDocx = async (
  report: Report,
  _writing: Writing,
  _styles: string | null,
): Promise<Blob> => {
  throw new Error(`${report.title}: documents of Word are not made yet.`);
};
