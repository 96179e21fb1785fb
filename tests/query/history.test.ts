import { expect, it } from 'vitest';
import { forget, readHistory, remember, type HistoryStore } from '#lib/query/history.ts';

/** A store as a browser has one. */
function makeStore(before: string | null = null): HistoryStore {
  let kept = before;
  return { get: () => kept, set: (_, value) => (kept = value) };
}

const texts = (store: HistoryStore) => readHistory(store).map(({ text }) => text);

it('keeps the latest first, each once, with the moment it was run', () => {
  const store = makeStore();
  for (const [i, text] of ['SELECT 1', 'SELECT 2', 'SELECT 1'].entries()) remember(store, text, i);
  expect(readHistory(store)).toEqual([
    { text: 'SELECT 1', at: '1970-01-01T00:00:00.002Z' },
    { text: 'SELECT 2', at: '1970-01-01T00:00:00.001Z' },
  ]);
});

it('keeps fifty and lets the oldest go', () => {
  const store = makeStore();
  for (let i = 1; i <= 51; i++) remember(store, `SELECT ${i}`, i);
  expect(texts(store)).toHaveLength(50);
  expect(texts(store).at(-1)).toBe('SELECT 2');
});

it('keeps nothing once it is cleared', () => {
  const store = makeStore();
  remember(store, 'SELECT 1', 0);
  expect(forget(store)).toEqual([]);
  expect(readHistory(store)).toEqual([]);
});

it('shows a query that is kept twice once, and none of a moment that is no text', () => {
  const [one, other] = [
    { text: 'SELECT 1', at: '2026-01-01' },
    { text: 'SELECT 2', at: 5 },
  ];
  expect(texts(makeStore(JSON.stringify([one, other, one])))).toEqual(['SELECT 1']);
});

it.each(['', '{', '{"a": 1}', '[1, null, {"text": 1}, {"text": "a", "at": "never"}]'])(
  'takes %j, which it has not written, for nothing',
  (kept) => expect(readHistory(makeStore(kept))).toEqual([]),
);

it('goes on where the browser keeps nothing', () => {
  const store: HistoryStore = { get: () => null, set: () => {} };
  expect(remember(store, 'SELECT 1', 0)).toHaveLength(1);
});
