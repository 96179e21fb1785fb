/** Marks that turn the order of letters or begin a piece of their own, and the two that end such. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

const [endOfTurn, endOfPiece] = ['\u202c', '\u2069'];
const endOf = (mark: string) => (/[\u2066-\u2068]/.test(mark) ? endOfPiece : endOfTurn);

/**
 * Words of a file with an end to every mark in them that turns the order of letters, so that they
 * can stand in a sentence and never turn what comes after them.
 */
export function closeTurned(words: string): string {
  const open: string[] = [];
  for (const mark of words.match(turning) ?? [])
    if (mark !== endOfTurn && mark !== endOfPiece) open.push(endOf(mark));
    else if (open.at(-1) === mark) open.pop();
  return words + open.reverse().join('');
}

const isTurned = (value: unknown): value is string =>
  typeof value === 'string' && value.search(turning) >= 0;

/** Rows with all their texts so closed: what sentences are told from. */
export const closeRows = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
  rows.map((row) =>
    Object.values(row).some(isTurned)
      ? (Object.fromEntries(
          Object.entries(row).map(([key, value]: [string, unknown]) => [
            key,
            isTurned(value) ? closeTurned(value) : value,
          ]),
        ) as Row)
      : row,
  );
