/** What the bands of age are called, by the columns of the measure. */
const labels: Readonly<Record<string, string>> = {
  up_to_90_days: 'Up to 90 days',
  up_to_180_days: '91 to 180 days',
  up_to_365_days: '181 to 365 days',
  over_365_days: 'Over 365 days',
};

export const bandLabel = (band: string): string => labels[band]!;
