/** A day as the number of days since 1 January 1970. */
export type Day = number;

const length = 86_400_000;
export const toDay = (iso: string): Day => Date.parse(iso) / length;
export const toIso = (day: Day): string => new Date(day * length).toISOString().slice(0, 10);

const parts = (day: Day) => {
  const date = new Date(day * length);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
};
const fromParts = (year: number, month: number, date: number): Day =>
  Date.UTC(year, month, date) / length;

export const monthEnd = (day: Day): Day => fromParts(parts(day).year, parts(day).month + 1, 0);
export const quarterStart = (day: Day): Day =>
  fromParts(parts(day).year, Math.floor(parts(day).month / 3) * 3, 1);

/** The same day some months on, or the last of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = parts(day);
  return Math.min(fromParts(year, month + months, date), fromParts(year, month + months + 1, 0));
}
