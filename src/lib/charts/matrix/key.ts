import { grades } from '#lib/contracts/vocabularies.ts';
import type { KeyEntry } from '../key.ts';
import { gradeFill, type Palette } from '../palette.ts';
import {
  gradeWord,
  includesLeavers,
  readLines,
  shortWord,
  type Inspection,
  type Judgement,
} from './history.ts';
import type { Manner } from './manner.ts';

const rankOf = ({ grade }: Judgement) => grades.findIndex(({ value }) => value === grade);

/** What the cells do not say in words themselves. */
export function explainCells(
  all: readonly Inspection[],
  { form }: Manner,
  palette: Palette,
): KeyEntry[] {
  const judgements = all
    .flatMap((inspection) => [...inspection.judgements.values()])
    .sort((a, b) => rankOf(a) - rankOf(b));
  const entries = new Map<string, KeyEntry>();
  if (form === 'short') {
    for (const judgement of judgements) {
      const words = `${shortWord(judgement)} = ${gradeWord(judgement)}`;
      entries.set(words, { swatch: gradeFill(palette, judgement.grade), words });
    }
    if (judgements.some(includesLeavers))
      entries.set('*', { swatch: null, words: '* includes care leavers' });
  }
  const lines = readLines(all);
  if (all.some(({ isGraded, judgements }) => isGraded && judgements.size < lines.length))
    entries.set('hatched', { swatch: 'hatched', words: 'Not judged separately' });
  return [...entries.values()];
}
