import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { charts, csv, give, goTo, ready } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
  await app.page.evaluate(listen);
});
afterAll(() => app.close());

/** Runs in the page: keeps what its live regions come to say, as a screen reader would speak it. */
function listen() {
  const said: string[] = [];
  Object.assign(window, { said });
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
  const texts = new Map<Element, string>();
  const note = () => {
    for (const region of document.querySelectorAll(live)) {
      const text = region.textContent.trim().replace(/\s+/g, ' ');
      if (texts.get(region) !== text && text !== '' && texts.has(region)) said.push(text);
      texts.set(region, text);
    }
  };
  note();
  new MutationObserver(note).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** What was said since it was asked for last. */
const heard = () =>
  app.page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));

/**
 * What is said of a change of filter, until nothing more is. The title is left out, which SvelteKit
 * says when the address changes for the first time.
 */
async function heardOfFilters() {
  await app.page.waitForFunction(() =>
    (window as unknown as { said: string[] }).said.some((text) => text.startsWith('Shown')),
  );
  await ready(app.page);
  await app.page.waitForTimeout(500);
  const title = await app.page.title();
  return (await heard()).filter((text) => text !== title);
}

/** Lines of a text in a picture as one sentence. */
const sentenceIn = async (card: Locator) =>
  (await card.locator('.picture').locator('tspan, text:not(:has(tspan))').allTextContents()).join(
    ' ',
  );

/** Looks at the charts of all pages: an empty one has its sentence within the picture alone. */
async function countNamed() {
  const found = { drawn: 0, empty: 0 };
  for (const route of routes) {
    await goTo(app.page, route);
    for (const card of await charts(app.page).all()) {
      const isEmpty = (await card.getByRole('button', { name: 'Read the values' }).count()) === 0;
      const name = isEmpty ? await sentenceIn(card) : await card.locator('.stage + p').innerText();
      expect(name).toMatch(/^[A-Z].+\.$/);
      expect(await card.getByRole('img', { name, exact: true }).count()).toBe(1);
      found[isEmpty ? 'empty' : 'drawn']++;
    }
  }
  return found;
}

test('a change of filter is said once, when all charts show it', async () => {
  await app.page.getByLabel('Category').selectOption({ label: 'Children in care' });
  expect(await heardOfFilters()).toEqual([
    'Shown: Oxfordshire, Children in care, as at 28 January 2026, changes since 29 February 2016.',
  ]);
  await app.page.getByLabel('As at').fill('2015-03-31');
  expect(await heardOfFilters()).toEqual([
    'Shown: Oxfordshire, Children in care, as at 31 March 2015, changes since 28 February 2015.',
  ]);
});

test('every chart is a picture whose name is the sentence under it', async () => {
  expect((await countNamed()).drawn).toBeGreaterThan(9);
  await goTo(app.page, '/');
});

test('a file that is being read is said once, and what became of it', async () => {
  await give(
    app.page,
    csv('grades.csv', 'provider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n'),
  );
  const said = await heard();
  expect(said.filter((text) => text.startsWith('Reading'))).toEqual(['Reading grades.csv.']);
  expect(said.filter((text) => text.includes('is loaded'))).toHaveLength(1);
});

test('an empty chart is a picture whose name is the sentence in it', async () => {
  expect((await countNamed()).empty).toBeGreaterThan(4);
});

test('nothing moves for who asks for less motion', async () => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const route of routes) {
    await goTo(app.page, route);
    const moving = await app.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return parseFloat(transitionDuration) > 0 || animationName !== 'none';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving, route).toEqual([]);
  }
});
