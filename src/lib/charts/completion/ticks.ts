/** As many of the reporting dates as have room for their names, the last one always among them. */
export function chooseTicks(dates: readonly Date[], width: number, least: number): Date[] {
  const days = [...new Set(dates.map((date) => date.getTime()))].sort((a, b) => b - a);
  const [last, first] = [days[0]!, days.at(-1)!];
  const perDay = width / Math.max(1, last - first);
  const chosen: number[] = [];
  for (const day of days)
    if (chosen.length === 0 || (chosen.at(-1)! - day) * perDay >= least) chosen.push(day);
  return chosen.map((day) => new Date(day));
}
