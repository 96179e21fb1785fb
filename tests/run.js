import '../src/cli/check-node.js';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuildCurrent } from '../src/cli/build.js';
import { installWhatIsMissing } from '../src/cli/install.js';
import { root, runCommand, runOrStop } from '../src/cli/run-command.js';

/**
 * @typedef {{ isOk: boolean, output: string, note?: string }} Result a note says what passed
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs one step, prints one line about it, and everything it said only if it failed.
 *
 * @param {string} name
 * @param {() => Promise<Result>} run
 * @param {(result: Result) => Counts} count
 */
async function step(name, run, count) {
  const startedAt = performance.now();
  const result = await run();
  const counts = count(result);
  for (const key of /** @type {(keyof Counts)[]} */ (Object.keys(total))) total[key] += counts[key];
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const size = counts.passed + counts.failed;
  const tests = size > 1 ? `, ${size} tests` : '';
  const outcome = result.isOk ? (result.note ?? 'passed') : 'failed';
  console.log(`${name}: ${outcome}${tests} (${seconds} s)`);
  if (!result.isOk) console.log(result.output);
  return result.isOk;
}

/**
 * A check counts as one.
 *
 * @param {string} name
 * @param {string} line
 */
const check = (name, line) => step(name, () => runCommand(line), countOne);

/** @param {Result} result */
const countOne = ({ isOk }) => ({ passed: Number(isOk), failed: Number(!isOk), skipped: 0 });

/**
 * Tests are counted one by one from the report Vitest writes. A file that cannot even be loaded
 * holds no test that failed, so a failing run always counts at least one.
 *
 * @param {string} name
 * @param {string} project
 */
function test(name, project) {
  const report = `node_modules/.cache/vitest-${project}.json`;
  rmSync(join(root, report), { force: true });
  const line = `vitest run --project ${project} --reporter default --reporter json --outputFile.json ${report}`;
  return step(
    name,
    () => runCommand(line),
    ({ isOk }) => {
      const counts = readCounts(join(root, report));
      return isOk ? counts : { ...counts, failed: Math.max(1, counts.failed) };
    },
  );
}

/**
 * @param {string} report
 * @returns {Counts}
 */
function readCounts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
    /** @type {Record<string, number>} */ (JSON.parse(readFileSync(report, 'utf8')));
  return {
    passed: numPassedTests ?? 0,
    failed: numFailedTests ?? 0,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}

await installWhatIsMissing();
const { ensureChromium } = await import('./support/chromium.js');
const { ensureReaders } = await import('./support/readers.js');
const installing = ensureChromium().then(ensureReaders);
await installing.catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exit(1);
});
// The type checks below read the types of the routes, which SvelteKit generates.
await runOrStop('Checking and testing. This takes a few minutes.', 'svelte-kit sync');

/** One after the other, while the linter has a processor for itself. */
async function checkAndBuild() {
  await check('Formatting', 'prettier --check .');
  await check('Types', 'svelte-check --fail-on-warnings');
  await check('Types of the service worker', 'tsc --noEmit -p src/service-worker');
  return step(
    'Build',
    async () => (isBuildCurrent() ? { isOk: true, output: '' } : build()),
    countOne,
  );
}

const [isBuilt] = await Promise.all([checkAndBuild(), check('Lint', 'eslint --max-warnings 0 .')]);
await test('Unit tests', 'unit');
const { checkDependencies } = await import('../src/cli/check-dependencies.js');
await step('Dependencies', checkDependencies, countOne);
if (isBuilt) {
  await test('Browser tests', 'browser');
  await test('Browser tests that measure time', 'timed');
} else console.log('Browser tests: not run, because there is no build to open.');

const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
