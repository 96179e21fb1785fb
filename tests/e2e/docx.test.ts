import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFault, findLooseRelations, openPackage } from '#tests/exports/open-package.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import type { makePaper } from '#tests/support/docx-in-page.ts';
import { ready } from '#tests/support/page.ts';

let app: App;
let script: string;

/** The writer as one script, so that it can be given figures of all kinds without loading files. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../support/docx-in-page.ts', import.meta.url));
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name: 'paper', formats: ['iife'] } },
  })) as Rollup.RollupOutput[];
  return built!.output[0].code;
}

beforeAll(async () => {
  script = await bundle();
  app = await openApp('/');
  await ready(app.page);
});
afterAll(() => app.close());

test('twelve figures become a paper in at most three seconds, in the page and its policy', async () => {
  await app.page.evaluate(`${script}; globalThis.paper = paper;`);
  const { milliseconds, steps, base64 } = await app.page.evaluate(() =>
    (globalThis as unknown as { paper: { makePaper: typeof makePaper } }).paper.makePaper(),
  );
  const bytes = Buffer.from(base64, 'base64');
  console.log(`12 figures: ${Math.round(milliseconds)} ms, ${Math.round(bytes.length / 1000)} kB`);
  const opened = await openPackage(new Blob([bytes]));
  for (const [name, text] of opened.texts) expect([name, findFault(text)]).toEqual([name, null]);
  expect(findLooseRelations(opened)).toEqual([]);
  expect(opened.names.filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(12);
  expect(steps.at(-1)).toBe('13/13');
  expect(app.errors).toEqual([]);
  expect(milliseconds).toBeLessThanOrEqual(3000);
});
