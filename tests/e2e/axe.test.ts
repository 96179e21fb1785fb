import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '#tests/support/axe.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import { fillings } from '#tests/support/fillings.ts';
import { goTo, ready, unfold, visitFirst } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';
import { given, pressed } from '#tests/support/states.ts';
import { mainThemes, themes } from '#tests/support/themes.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** What axe finds: everything in the first theme, and in the others what a theme can change. */
async function findInThemes(page: Page, names = Object.keys(themes)): Promise<string[]> {
  const found: string[] = [];
  for (const [i, theme] of names.entries()) {
    await page.emulateMedia({ ...themes[theme], reducedMotion: 'reduce' });
    found.push(
      ...(await findViolations(page, i === 0 ? 'all' : 'look')).map(
        (violation) => `${theme}: ${violation}`,
      ),
    );
  }
  return found;
}

describe('with the sample', () => {
  beforeAll(() => ready(app.page));

  describe.each(routes)('%s', (route) => {
    test('as it opens', async () => {
      await goTo(app.page, route);
      expect(await findInThemes(app.page)).toEqual([]);
    });

    test('with its tables and the rows behind its charts', async () => {
      await unfold(app.page);
      expect(await findInThemes(app.page, mainThemes)).toEqual([]);
    });
  });

  test.each(Object.entries(pressed))('%s', async (_, arrange) => {
    await arrange(app.page);
    expect(await findInThemes(app.page, mainThemes)).toEqual([]);
    await app.page.keyboard.press('Escape');
  });
});

describe('with nothing loaded', () => {
  beforeAll(async () => {
    await visitFirst(app.page, `${app.url}/data`);
    await fillings['nothing']!(app.page);
  });

  test.each(routes)('%s', async (route) => {
    await goTo(app.page, route);
    expect(await findInThemes(app.page, mainThemes)).toEqual([]);
  });
});

describe('with a file', () => {
  beforeEach(async () => {
    await visitFirst(app.page, `${app.url}/data?provider=E99999999`);
  });

  test.each(Object.entries(given))('%s', async (_, arrange) => {
    await arrange(app.page);
    expect(await findInThemes(app.page, mainThemes)).toEqual([]);
  });
});

test('a field without a name, text too pale and a control too small are found', async () => {
  await visitFirst(app.page, `${app.url}/help`);
  await app.page.evaluate(() => {
    const input = document.createElement('input');
    const pale = Object.assign(document.createElement('p'), { textContent: 'pale' });
    pale.style.color = '#bbb';
    const tiny = ['a', 'b'].map((text) => {
      const button = Object.assign(document.createElement('button'), { textContent: text });
      Object.assign(button.style, { minHeight: '0', width: '9px', height: '9px', padding: '0' });
      return button;
    });
    document.querySelector('main')!.append(input, pale, ...tiny);
  });
  await app.page.emulateMedia(themes['light']);
  const found = (await findViolations(app.page)).join('\n');
  for (const rule of ['label', 'color-contrast', 'target-size'])
    expect(found).toMatch(new RegExp(`^${rule} at `, 'm'));
});
