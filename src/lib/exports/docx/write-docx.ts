import type { Report, Writing } from '../report.ts';

/** A report as a document of Word, in the styles of another where its text is given. */
export const writeDocx: (
  report: Report,
  writing: Writing,
  styles: string | null,
) => Promise<Blob> = async () => {
  throw new Error('Documents of Word are not made yet.');
};
