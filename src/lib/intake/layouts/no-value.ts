/** Words that stand for no value, as the value map of a field. */
export const noValue = (...words: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(words.map((word) => [word, '']));
