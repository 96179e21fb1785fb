import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '#tests/support/axe.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import { fillings } from '#tests/support/fillings.ts';
import { goTo, ready, unfold, visitFirst } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';
import { given, pressed } from '#tests/support/states.ts';

// What a finger presses on a telephone: at least 24 by 24 pixels, or as far from its neighbours.
let app: App;
beforeAll(async () => {
  app = await openApp('/data', {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  await ready(app.page);
});
afterAll(() => app.close());

const findSmall = () => findViolations(app.page, 'targets');

test.each(routes)('can be met by a finger on %s', async (route) => {
  await goTo(app.page, route);
  expect(await findSmall()).toEqual([]);
  await unfold(app.page);
  expect(await findSmall()).toEqual([]);
});

test.each(Object.entries(pressed))('and in %s', async (_, arrange) => {
  await arrange(app.page);
  expect(await findSmall()).toEqual([]);
  await app.page.keyboard.press('Escape');
});

describe('with a file', () => {
  test.each(Object.entries(given))('%s', async (_, arrange) => {
    await visitFirst(app.page, `${app.url}/data?provider=E99999999`);
    await arrange(app.page);
    expect(await findSmall()).toEqual([]);
  });
});

describe('with a long name', () => {
  beforeAll(async () => {
    await visitFirst(app.page, `${app.url}/data`);
    await fillings['an authority of a long name']!(app.page);
  });

  test.each(routes)('%s', async (route) => {
    await goTo(app.page, route);
    await unfold(app.page);
    expect(await findSmall()).toEqual([]);
  });
});

test('a small button close to another is found', async () => {
  await app.page.evaluate(() => {
    for (let i = 0; i < 2; i++) {
      const button = document.querySelector('main')!.appendChild(document.createElement('button'));
      button.textContent = '×';
      button.style.cssText = 'min-height: 0; padding: 0; width: 12px; height: 12px;';
    }
  });
  expect(await findSmall()).not.toEqual([]);
});
