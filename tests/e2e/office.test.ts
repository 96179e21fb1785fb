import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFault, findLooseRelations, openPackage } from '#tests/exports/open-package.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import type { makeDeck, makePaper } from '#tests/support/office-in-page.ts';
import { ready } from '#tests/support/page.ts';

let app: App;
let script: string;

/** The writers as one script, so that it can be given figures of all kinds without loading files. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../support/office-in-page.ts', import.meta.url));
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name: 'office', formats: ['iife'] } },
  })) as Rollup.RollupOutput[];
  return built!.output[0].code;
}

beforeAll(async () => {
  script = await bundle();
  app = await openApp('/');
  await ready(app.page);
});
afterAll(() => app.close());

interface Office {
  readonly makePaper: typeof makePaper;
  readonly makeDeck: typeof makeDeck;
}

test.each([
  ['paper', 'makePaper', 'word/media/'],
  ['deck', 'makeDeck', 'ppt/media/'],
] as const)(
  'twelve figures become a %s in at most three seconds, in the page and its policy',
  async (name, make, media) => {
    await app.page.evaluate(`${script}; globalThis.office = office;`);
    const { milliseconds, steps, base64 } = await app.page.evaluate(
      (make) => (globalThis as unknown as { office: Office }).office[make](),
      make,
    );
    const bytes = Buffer.from(base64, 'base64');
    const size = Math.round(bytes.length / 1000);
    console.log(`12 figures as a ${name}: ${Math.round(milliseconds)} ms, ${size} kB`);
    const opened = await openPackage(new Blob([bytes]));
    for (const [part, text] of opened.texts) expect([part, findFault(text)]).toEqual([part, null]);
    expect(findLooseRelations(opened)).toEqual([]);
    const pictures = opened.names.filter((path) => path.startsWith(media) && path.endsWith('.png'));
    expect(pictures).toHaveLength(12);
    expect(steps.at(-1)).toBe('13/13');
    expect(app.errors).toEqual([]);
    expect(milliseconds).toBeLessThanOrEqual(3000);
  },
);
