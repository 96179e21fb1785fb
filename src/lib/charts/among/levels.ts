import { scale } from '../scale.ts';

/** The latest grade of one provider, and whether it is the one that the page is about. */
export type AmongRow = {
  readonly provider: string;
  readonly provider_key: string;
  readonly region: string | null;
  readonly line: string;
  readonly grade: string;
  readonly published: Date;
  readonly framework: string | null;
  readonly is_shown: boolean;
};

/** One grade of the scale and who holds it, the one that the page is about first. */
export interface Level {
  readonly grade: string;
  readonly label: string;
  readonly rows: readonly AmongRow[];
}

/** All grades of the scale, also those that nobody holds, the best first. */
export const readLevels = (rows: readonly AmongRow[]): Level[] =>
  scale.map(({ value, label }) => ({
    grade: value,
    label,
    rows: rows
      .filter(({ grade }) => grade === value)
      .toSorted((a, b) => Number(b.is_shown) - Number(a.is_shown)),
  }));
