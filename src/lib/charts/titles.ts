/** The first of several wordings that a title has room for: ten words. The last is always short. */
export const fitTitle = (...wordings: readonly [string, ...string[]]): string =>
  wordings.find((wording) => wording.split(/\s+/).length <= 10) ?? wordings.at(-1)!;

/** "2014", or "2011 to 2024". */
export function spanYears(dates: readonly Date[]): string {
  const years = dates.map((date) => date.getUTCFullYear());
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first} to ${last}`;
}
