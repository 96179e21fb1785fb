/** Some browsers do not answer now and then; without what is kept the page goes on. */
const patience = 8000;

/** The outcome of work, or a refusal where it does not come. */
export const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      setTimeout(
        () => reject(new Error('The browser does not open what is kept. Load the page again.')),
        patience,
      ),
    ),
  ]);
