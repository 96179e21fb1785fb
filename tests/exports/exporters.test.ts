import { expect, it } from 'vitest';
import { wordPortrait } from '#lib/exports/format.ts';
import { figureExporters, sheetExporters } from '#lib/exports/index.ts';
import { sheetOfFigure } from '#lib/exports/sheet.ts';
import { document } from '#tests/charts/document.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';

const figure = figureOf(samples[0]!);
const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  html: 'text/html',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The others need a browser to draw. */
const inNode = figureExporters.filter(({ id }) => id in types);

it.each(inNode)('$id gives a file of its kind of a figure', async ({ id, write }) => {
  const file = await write(figure, document, wordPortrait, new Date('2026-06-30'));
  expect(file.type).toBe(types[id]);
  expect(file.size).toBeGreaterThan(500);
});

it.each(sheetExporters)('$id gives a file of its kind of a table', async ({ id, write }) => {
  const file = await write(sheetOfFigure(figure));
  expect(file.type).toBe(types[id]);
  expect(file.size).toBeGreaterThan(500);
});

it('each has its own id and extension', () => {
  const all = [...figureExporters, ...sheetExporters];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ extension }) => extension)).size).toBe(all.length);
});
