import { expect, it } from 'vitest';
import { wordPortrait } from '#lib/exports/format.ts';
import { exporters } from '#lib/exports/index.ts';
import { document } from '#tests/charts/document.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';

const inNode = exporters.filter(({ id }) => id !== 'png');

it.each(inNode)('$id gives a file of its kind', async ({ id, write }) => {
  const file = await write(figureOf(samples[0]!), document, wordPortrait);
  expect(file.type).toBe({ svg: 'image/svg+xml', csv: 'text/csv' }[id]);
  expect(file.size).toBeGreaterThan(500);
});

it('each has its own id and extension', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  expect(new Set(exporters.map(({ extension }) => extension)).size).toBe(exporters.length);
});
