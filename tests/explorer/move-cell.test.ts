import { expect, it } from 'vitest';
import { moveCell } from '#lib/components/explorer/move-cell.ts';

const ends = { rows: 100, columns: 5, step: 10 };
const from = { place: 50, column: 2 };

it.each([
  ['ArrowDown', false, 51, 2],
  ['ArrowUp', false, 49, 2],
  ['ArrowRight', false, 50, 3],
  ['ArrowLeft', false, 50, 1],
  ['PageDown', false, 60, 2],
  ['PageUp', false, 40, 2],
  ['Home', false, 50, 0],
  ['End', false, 50, 4],
  ['Home', true, 0, 0],
  ['End', true, 99, 4],
  ['ArrowDown', true, 99, 2],
  ['ArrowUp', true, 0, 2],
])('%s, with Ctrl: %s, leads to row %i and column %i', (key, ctrlKey, place, column) => {
  expect(moveCell(from, { key, ctrlKey, metaKey: false }, ends)).toEqual({ place, column });
});

it.each([
  ['ArrowUp', { place: 0, column: 0 }],
  ['ArrowLeft', { place: 0, column: 0 }],
  ['PageDown', { place: 99, column: 4 }],
  ['ArrowRight', { place: 99, column: 4 }],
])('%s stays at the edge', (key, edge) => {
  expect(moveCell(edge, { key, ctrlKey: false, metaKey: false }, ends)).toEqual(edge);
});

it.each(['Tab', 'a', ' ', 'Escape'])('the key “%s” leads nowhere', (key) => {
  expect(moveCell(from, { key, ctrlKey: false, metaKey: false }, ends)).toBeNull();
});
