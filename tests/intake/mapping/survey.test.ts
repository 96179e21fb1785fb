import { describe, expect, it } from 'vitest';
import { keepOpen } from '#lib/intake/mapping/change.ts';
import { askValues } from '#lib/intake/mapping/values.ts';
import { MOST_VALUES } from '#lib/intake/mapping/tally.ts';
import { readFile } from '#lib/intake/read-file.ts';
import { blockersOf } from './support.ts';

const headings = 'Item,Borough,Area of work,What we will do,RAG,Position at\n';

/** A file that is large enough to be left as it is, with these colours in the last rows alone. */
function trackerWith(...late: string[]) {
  const text = 'Review every plan of the whole service with all of its partners, '.repeat(3);
  const row = (colour: string, i: number) =>
    `T-${i},Kent,Care leavers,"${text}${i}",${colour},30/04/2020\n`;
  const rows = Array.from({ length: 20_000 }, (_, i) => row('In progress', i));
  return headings + rows.join('') + late.map((colour, i) => row(colour, 20_000 + i)).join('');
}

async function draftOfFile(text: string) {
  const steps: number[] = [];
  const result = await readFile(new Blob([text]), 'a.csv', ({ bytesRead }) =>
    steps.push(bytesRead),
  );
  return { draft: result.drafts[0]!, steps };
}

describe('the values of a whole file', () => {
  it('are asked about also where they occur in its last rows alone, and counted', async () => {
    const { draft, steps } = await draftOfFile(trackerWith('Purple', 'Paused', 'Purple'));
    const { table, proposal } = draft;
    const [, status] = askValues(table, proposal.decision);
    expect(status!.field).toBe('status');
    expect(
      status!.values.map(({ value, count, mustAnswer }) => [value, count, mustAnswer]),
    ).toEqual([
      ['In progress', 20_000, false],
      ['Purple', 2, true],
      ['Paused', 1, false],
    ]);
    expect(blockersOf(table, proposal.decision)).toEqual([
      'Say what “Purple” stands for under “Status”.',
    ]);
    expect(table.sample).toHaveLength(2000);
    expect(table.rowsRead).toBe(20_003);
    expect(steps.at(-1)).toBe(table.body.content.size);
  });

  it('are listed up to a limit, and it is said that there are more', async () => {
    const numbers = Array.from({ length: MOST_VALUES + 20 }, (_, i) => String(i + 1));
    const { draft } = await draftOfFile(
      headings +
        numbers.map((n) => `T-${n},Kent,Care leavers,Review it,${n},30/04/2020\n`).join(''),
    );
    const decision = { ...draft.proposal.decision, fields: { status: { column: 4 } } };
    const [status] = askValues(draft.table, decision);
    expect(status!.values).toHaveLength(MOST_VALUES);
    expect(status!.isWhole).toBe(false);
    const kept = askValues(draft.table, keepOpen(decision, status!))[0]!;
    expect(kept.values.every(({ canonical }) => canonical === 'unknown')).toBe(true);
  });

  it('do not hold the row numbers that a laid out sheet is given', async () => {
    const rows = 'T-1,Kent,Care leavers,Review it,Green,30/04/2020\n\n';
    const { draft } = await draftOfFile(`Our plan\n\n${headings}${rows.repeat(2)}`);
    expect([...draft.table.tallies[0]!.counts]).toEqual([['T-1', 2]]);
    expect(draft.table.sample[0]![0]).toBe('T-1');
  });
});
