import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { fillings } from '#tests/support/fillings.ts';
import { findFaults, spaceOut } from '#tests/support/layout.ts';
import { goTo, unfold, visitFirst } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';

/** Windows, and what a window of 1280 by 1024 has room for at 200 % and at 400 %. */
const windows = [
  { width: 320, height: 800, zoom: 1 },
  { width: 390, height: 844, zoom: 1 },
  { width: 768, height: 1024, zoom: 1 },
  { width: 1280, height: 1024, zoom: 1 },
  { width: 1920, height: 1080, zoom: 1 },
  { width: 2560, height: 1440, zoom: 1 },
  { width: 640, height: 512, zoom: 2 },
  { width: 320, height: 256, zoom: 4 },
];

let app: App;
let session: CDPSession;
beforeAll(async () => {
  app = await openApp('/data');
  session = await app.page.context().newCDPSession(app.page);
});
afterAll(() => app.close());

/** Gives the page a window; a picture is drawn for its width in the frame after the next. */
async function setWindow({ width, height, zoom }: (typeof windows)[number]) {
  const metrics = { width, height, deviceScaleFactor: zoom, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await nextFrames();
}

const nextFrames = () =>
  app.page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** What is wrong in every window, and in the narrowest with words spaced out. */
async function findAllFaults(): Promise<string[]> {
  const found: string[] = [];
  for (const size of windows) {
    await setWindow(size);
    const faults = await findFaults(app.page);
    found.push(...faults.map((fault) => `${size.width} px, ${size.zoom * 100} %: ${fault}`));
  }
  for (const size of [windows[0]!, windows[3]!]) {
    await setWindow(size);
    await spaceOut(app.page, true);
    await nextFrames();
    const faults = await findFaults(app.page);
    found.push(...faults.map((fault) => `${size.width} px, spaced out: ${fault}`));
    await spaceOut(app.page, false);
  }
  return found;
}

describe.each(Object.entries(fillings))('with %s', (name, fill) => {
  beforeAll(async () => {
    await visitFirst(app.page, `${app.url}/data`);
    await fill(app.page);
  });

  test.each(routes)(
    'nothing is cut off, overlaps or scrolls the page sideways: %s',
    async (route) => {
      await goTo(app.page, route);
      await unfold(app.page);
      expect(await findAllFaults()).toEqual([]);
    },
  );
});

test('a page that is too wide, words that are cut off and words on words are found', async () => {
  await setWindow(windows[0]!);
  await app.page.evaluate(() => {
    const plant = (words: string, style: Partial<CSSStyleDeclaration>) =>
      Object.assign(
        document
          .querySelector('h1')!
          .appendChild(Object.assign(document.createElement('div'), { textContent: words })).style,
        style,
      );
    plant('too wide', { width: '500px' });
    plant('cut off', { width: '20px', overflow: 'hidden', whiteSpace: 'nowrap' });
    plant('under', { height: '0' });
    plant('over', {});
  });
  const faults = (await findFaults(app.page)).join('\n');
  expect(faults).toMatch(/the page is \d+ px too wide/);
  expect(faults).toContain('words are cut off: cut off');
  expect(faults).toContain('words on words: under and over');
});
