import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { charts, matrixCell, ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

test('four charts of the sample are on screen before anything is uploaded', async () => {
  expect(await charts(app.page).count()).toBe(4);
  // All at one moment, because a picture is drawn again as soon as its card knows its width.
  const sizes = await app.page.evaluate(() =>
    [...document.querySelectorAll('.picture svg')].map((picture) => {
      const { width, height } = picture.getBoundingClientRect();
      return { width, height };
    }),
  );
  expect(sizes).toHaveLength(4);
  for (const { width, height } of sizes) {
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThan(100);
  }
  expect(await app.page.getByText('This is a sample').isVisible()).toBe(true);
});

test('the matrix says what Oxfordshire was judged in 2018, and the action plan that it is illustrative', async () => {
  await ready(app.page);
  expect(await matrixCell(app.page, /Requires/).count()).toBeGreaterThan(0);
  const completion = charts(app.page).filter({ hasText: 'actions' }).first();
  await completion
    .getByText(/illustrative/i)
    .first()
    .waitFor();
});

test('each chart has its figures as a table and its definition', async () => {
  for (const chart of await charts(app.page).all()) {
    await chart.getByText('Figures as a table').click();
    expect(await chart.locator('tbody tr').count()).toBeGreaterThan(0);
    await chart.getByText('How it is counted').click();
  }
});

test('nothing is reported as an error', () => {
  expect(app.errors).toEqual([]);
});

test('every text and mark of every chart lies inside its picture, narrow and wide', async () => {
  for (const width of [390, 768, 1280, 1920]) {
    await app.page.setViewportSize({ width, height: 900 });
    await app.page.waitForTimeout(300);
    const outside = await app.page.evaluate(() =>
      [...document.querySelectorAll('.picture svg')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text, rect, path, circle, line')]
          .filter((mark) => {
            const box = mark.getBoundingClientRect();
            return (
              box.left < frame.left - 1.5 ||
              box.right > frame.right + 1.5 ||
              box.top < frame.top - 1.5 ||
              box.bottom > frame.bottom + 1.5
            );
          })
          .map((mark) => `${mark.tagName} ${mark.textContent}`);
      }),
    );
    expect(outside, `at ${width} px`).toEqual([]);
    const overflow = await app.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
  }
});
