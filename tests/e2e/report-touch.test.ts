import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/report?inspection=2014-06-30&as_at=2016-03-31', {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  await ready(app.page);
});
afterAll(() => app.close());

const blocks = () => app.page.getByRole('list', { name: 'Blocks of the report' });
const namesOf = async () =>
  (await blocks().locator('.head strong').allInnerTexts()).map((name) =>
    name.replace(/^\d+\. /, ''),
  );
const handle = (number: number) =>
  app.page.getByRole('button', { name: new RegExp(`^Drag block ${number},`) });

/** A finger that is put down, moved in steps and lifted; the page sees what a real one gives it. */
async function swipe(
  from: { x: number; y: number },
  to: { x: number; y: number },
  holdFor: number,
) {
  const session = await app.page.context().newCDPSession(app.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', from);
  await app.page.waitForTimeout(holdFor);
  const steps = 20;
  for (let i = 1; i <= steps; i++) {
    const part = i / steps;
    await touch('touchMove', {
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    });
    await app.page.waitForTimeout(20);
  }
  // The list finds out where the block is a few times a second.
  await app.page.waitForTimeout(400);
  await touch('touchEnd');
  await session.detach();
}

/** The middle of a handle, in view. */
async function middleOf(number: number) {
  await handle(number).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await handle(number).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

test.each([
  ['at once', 0],
  ['after it was held', 300],
])('a block is dragged by touch, %s, and the page does not scroll under it', async (_, holdFor) => {
  const before = await namesOf();
  await blocks().evaluate((list) => list.children[2]!.scrollIntoView({ block: 'center' }));
  const scrolled = await app.page.evaluate(() => scrollY);
  const [from, to] = [await middleOf(4), await middleOf(3)];
  await swipe(from, { x: from.x, y: to.y - 20 }, holdFor);
  await app.page
    .getByText(new RegExp(`^${before[3]} was moved, block 3 of \\d+\\.$`))
    .waitFor({ state: 'attached' });
  expect(await namesOf()).toEqual([before[0], before[1], before[3], before[2], ...before.slice(4)]);
  expect(await app.page.evaluate(() => scrollY)).toBe(scrolled);
});

test('a finger beside the handles scrolls the page and moves no block', async () => {
  const before = await namesOf();
  const { x, y } = await middleOf(4);
  const scrolled = await app.page.evaluate(() => scrollY);
  await swipe({ x: x + 60, y }, { x: x + 60, y: y - 150 }, 0);
  expect(await namesOf()).toEqual(before);
  expect(await app.page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
  expect(app.errors).toEqual([]);
});
