import '../../src/cli/check-node.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildFolder, isBuildCurrent } from '../../src/cli/build.js';
import { installWhatIsMissing } from '../../src/cli/install.js';
import { median, report } from './figures.js';
import { writeProgressRows } from './progress-rows.js';

/**
 * Prints how quick the built site is on this computer, beside what is promised. Every opening has a
 * browser profile of its own, so nothing is cached; figures are medians.
 */
const openings = 5;
const loadings = 3;
const rows = 1_000_000;
const manyRows = 10_000_000;

await installWhatIsMissing();
const { ensureChromium } = await import('../support/chromium.js');
await ensureChromium();
if (!isBuildCurrent()) {
  const { isOk, output } = await build();
  if (!isOk) throw new Error(output);
}

const { serve } = await import('../../src/cli/serve.js');
const { measureLoad, measureOpening, measureScript } = await import('./measure.js');
const { measureQueries } = await import('./measure-queries.js');
const site = await serve(buildFolder, 0);
const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
try {
  const measured = [];
  for (let i = 0; i < openings; i++) measured.push(await measureOpening(site.url));
  report(
    'Script of the first page without DuckDB, gzipped',
    await measureScript(site.url),
    'KB',
    150,
  );
  report('From opening to the first chart', median(measured.map((m) => m.firstChart)), 's', 1);
  report(
    'From opening to a filter change answered by DuckDB',
    median(measured.map((m) => m.filtered)),
    's',
    2.5,
  );

  const file = join(folder, 'progress.csv');
  writeProgressRows(file, rows);
  /** @type {Awaited<ReturnType<typeof measureLoad>>[]} */
  const loads = [];
  for (let i = 0; i < loadings; i++) loads.push(await measureLoad(site.url, file));
  const counted = `${rows.toLocaleString('en-GB')} action reports`;
  const middle = (/** @type {(load: (typeof loads)[number]) => number} */ of) =>
    median(loads.map(of));
  report(
    `From dropping ${counted} to the charts of them`,
    middle(({ seconds }) => seconds),
    's',
    5,
  );
  report(
    'Longest task of the page meanwhile',
    middle(({ longestTask }) => longestTask),
    'ms',
    100,
  );
  if (loads.every(({ peakMemory }) => peakMemory !== null))
    report(
      'Most memory of the page',
      middle(({ peakMemory }) => peakMemory ?? NaN),
      'MB',
      800,
    );

  report(
    'From a change of the as-at date to six charts drawn anew',
    middle(({ redraw }) => redraw),
    'ms',
    200,
  );
  for (const { name, milliseconds } of await measureQueries(file))
    report(`Question of ${name}, asked before`, milliseconds, 'ms', 50);

  writeProgressRows(file, manyRows);
  const many = await measureLoad(site.url, file);
  report(
    `From dropping ${manyRows.toLocaleString('en-GB')} to ${many.isLoaded ? 'the charts of them' : 'their refusal'}`,
    many.seconds,
    's',
    40,
  );
} finally {
  rmSync(folder, { recursive: true });
  await site.close();
}
