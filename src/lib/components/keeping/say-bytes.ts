const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as people say it: “5.4 kB”, “10.7 GB”. */
export function sayBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(bytes || 1) / 3)));
  // As a unit it is never in the plural.
  if (power === 0) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit: units[power]!,
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** power);
}
