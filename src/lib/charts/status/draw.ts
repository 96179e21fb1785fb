import type { Frame } from '../chart.ts';
import { categoryLabel, inSentence } from '../format.ts';
import type { KeyEntry } from '../key.ts';
import { drawPartBars } from '../parts/draw.ts';
import { makePartBar } from '../parts/part-bar.ts';
import { countGroups, droppedWords, fillOf, readStandings } from './groups.ts';
import type { StatusRow } from './groups.ts';

/** One bar a category: its live actions by state, and those no longer pursued set apart. */
export function drawStatuses(rows: readonly StatusRow[], frame: Frame): SVGSVGElement {
  const standings = readStandings(rows);
  const entries: KeyEntry[] = countGroups(rows).map(({ group }) => ({
    swatch: fillOf(frame.palette, group),
    words: group.words,
  }));
  if (standings.some(({ dropped }) => dropped > 0))
    entries.push({ swatch: 'outlined', words: droppedWords });
  const bars = standings.map(({ category, parts, dropped }) =>
    makePartBar(
      categoryLabel(category),
      category,
      parts.map(({ group, actions }) => ({
        fill: fillOf(frame.palette, group),
        count: actions,
        words: inSentence(group.words),
      })),
      dropped,
    ),
  );
  return drawPartBars(bars, entries, frame);
}
