/** The styles of a document of Word. */
export const readStyles: (file: Blob) => Promise<string> = async () => {
  throw new Error('The styles of a document of Word are not read yet.');
};
