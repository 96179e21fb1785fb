/** The styles of a document of Word. */
export const readStyles = async (_file: Blob): Promise<string> => {
  throw new Error('The styles of a document of Word are not read yet.');
};
