import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';
import { watch } from './watch.ts';

/** The site, and an eye on all that no text may make it do. */
export interface Guarded {
  readonly app: App;
  readonly page: Page;
  /** A text with the address of the canary in place of one that nobody has. */
  readonly own: (text: string) => string;
  /** Throws if anything was done, whatever was loaded, opened or asked for. */
  readonly expectNothingDone: () => Promise<void>;
  /** Throws if words have become markup at this place. */
  readonly expectNoTrace: (place: string) => Promise<void>;
}

/** What markup of words would leave behind in a page that has none of it. */
const traces = [
  ...['script', 'iframe', 'object', 'embed', 'base', 'link', 'meta', 'video', 'audio', 'marquee'],
  ...['img', 'math', 'x', 'foreignObject', 'animate', 'use', 'form[action]', '[srcdoc]'],
  ...['[onerror]', '[onload]', '[onmouseover]', '[onfocus]', '[autofocus]'],
  ...['[href^="javascript:" i]', '[href^="data:" i]', '[formaction]'],
].map((selector) => `main ${selector}`);

/** Runs in the page, and says what of that is in it. */
const findTraces = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML.slice(0, 200));

/** Opens a page of the site in a fresh profile. */
export async function openGuarded(path: string): Promise<Guarded> {
  const app = await openApp(path);
  const { page, canary } = app;
  const { dialogs } = watch(page);
  await ready(page);
  const { host } = new URL(canary.url);
  return {
    app,
    page,
    own: (text) =>
      text.replaceAll('https://attack.invalid', canary.url).replaceAll('attack.invalid', host),
    expectNothingDone: async () => {
      expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
      expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
      expect(dialogs).toEqual([]);
      expect(canary.hits).toEqual([]);
      expect(app.leaks).toEqual([]);
      expect(app.errors).toEqual([]);
    },
    expectNoTrace: async (place) =>
      expect([place, await page.evaluate(findTraces, traces.join())]).toEqual([place, []]),
  };
}
