import { expect, test } from 'vitest';
import { openApp } from '#tests/support/browser.ts';
import { foundRows } from '#tests/support/explorer.ts';
import { ready } from '#tests/support/page.ts';

test('the explorer and its virtualiser are loaded on the page of data, and not with charts', async () => {
  const app = await openApp('/');
  const scripts = new Set<string>();
  app.page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.add(response.url());
  });
  const isLoaded = async () => {
    const texts = await Promise.all([...scripts].map(async (url) => (await fetch(url)).text()));
    scripts.clear();
    return {
      explorer: texts.some(
        (text) => text.includes('Save these rows as CSV') && text.includes('Search all text'),
      ),
      virtualiser: texts.some((text) => text.includes('getScrollElement')),
    };
  };
  for (const path of ['/', '/actions']) {
    await app.page.goto(app.url + path);
    await ready(app.page);
    expect(await isLoaded()).toEqual({ explorer: false, virtualiser: false });
  }
  await app.page.goto(`${app.url}/data`);
  await foundRows(app.page, '252 of 252 rows');
  expect(await isLoaded()).toEqual({ explorer: true, virtualiser: true });
  await app.close();
});
