/** The first and the last of some days; none give a span that holds no day. */
export function spanDays(days: readonly Date[]): [Date, Date] {
  const times = days.map((day) => day.getTime());
  return [new Date(Math.min(...times)), new Date(Math.max(...times))];
}
