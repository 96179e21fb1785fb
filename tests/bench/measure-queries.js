import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openSource } from '../../src/cli/open-source.js';
import { median } from './figures.js';

/** What a page of action charts asks, each as at one day; the last two days for what changed. */
const measures = [
  'completion',
  'completion_sensitivity',
  'on_time',
  'overdue',
  'redated',
  'slippage',
  'verification',
  'age_of_open',
  'opened_and_closed',
  'burn_up',
  'cohorts',
  'likely_late',
];
const asAt = "DATE '2021-12-31'";
const runs = 7;

/**
 * Milliseconds that the question of every chart and every measure of actions takes once it has been
 * asked before: medians, in the engine of the page, run by Node.
 *
 * @param {string} file action reports
 * @returns {Promise<{ name: string, milliseconds: number }[]>}
 */
export async function measureQueries(file) {
  const source = await openSource();
  try {
    /** @type {typeof import('../../src/lib/engine/duckdb-node.ts')} */
    const { openDuckDBInNode } = /** @type {any} */ (
      await source.import('/src/lib/engine/duckdb-node.ts')
    );
    /** @type {typeof import('../../src/lib/workspace/database.ts')} */
    const { Database } = /** @type {any} */ (await source.import('/src/lib/workspace/database.ts'));
    /** @type {typeof import('../../src/lib/intake/read-file.ts')} */
    const { readFile } = /** @type {any} */ (await source.import('/src/lib/intake/read-file.ts'));
    /** @type {typeof import('../../src/lib/charts/index.ts')} */
    const { charts } = /** @type {any} */ (await source.import('/src/lib/charts/index.ts'));
    /** @type {typeof import('../../src/lib/charts/actions-page.ts')} */
    const { actionCharts } = /** @type {any} */ (
      await source.import('/src/lib/charts/actions-page.ts')
    );
    /** @type {typeof import('../../src/lib/measures/filters.ts')} */
    const { noFilters, toScope } = /** @type {any} */ (
      await source.import('/src/lib/measures/filters.ts')
    );
    /** @type {typeof import('../../src/lib/engine/sql.ts')} */
    const { trusted } = /** @type {any} */ (await source.import('/src/lib/engine/sql.ts'));

    const database = await Database.create(await openDuckDBInNode());
    const { readings } = await readFile(new Blob([readFileSync(file)]), basename(file));
    for (const [i, reading] of readings.entries()) await database.load({ id: i + 1, reading });
    const scope = toScope({ ...noFilters, asAt: '2021-12-31' }, await database.choices());
    const questions = [
      ...[...new Set([...charts, ...actionCharts])].map((chart) => ({
        name: `chart ${chart.id}`,
        question: chart.query(scope),
      })),
      ...measures.map((name) => ({ name, question: trusted(`FROM ${name}(${asAt})`) })),
    ];
    const timed = [];
    for (const { name, question } of questions) {
      const times = [];
      for (let i = 0; i <= runs; i++) {
        const startedAt = performance.now();
        await database.query(question);
        times.push(performance.now() - startedAt);
      }
      timed.push({ name, milliseconds: median(times.slice(1)) });
    }
    await database.close();
    return timed;
  } finally {
    await source.close();
  }
}
