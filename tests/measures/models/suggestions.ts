import type { Finding } from './themes.ts';

export interface Worded extends Finding {
  readonly text: string;
}

/** The words of a text that have four letters or more, split at every other character. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(({ length }) => length >= 4),
  );

/** Pairs of areas of different inspections whose texts share enough of the words of the shorter one. */
export const suggestions = (findings: readonly Worded[], atLeast: number) => {
  const areas = findings.filter(({ kind }) => kind !== 'strength');
  return areas.flatMap((earlier) =>
    areas.flatMap((later) => {
      const isLater = later.provider === earlier.provider && later.published > earlier.published;
      const isOneTheme = earlier.theme !== null && earlier.theme === later.theme;
      const [a, b] = [wordsOf(earlier.text), wordsOf(later.text)];
      const fewest = Math.min(a.size, b.size);
      if (!isLater || isOneTheme || fewest === 0) return [];
      const likeness = [...a].filter((word) => b.has(word)).length / fewest;
      if (likeness < atLeast) return [];
      return {
        earlier_id: earlier.id,
        later_id: later.id,
        earlier_theme: earlier.theme,
        later_theme: later.theme,
        earlier_finding: earlier.text,
        later_finding: later.text,
        likeness,
      };
    }),
  );
};
