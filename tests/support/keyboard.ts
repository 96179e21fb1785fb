import type { Locator, Page } from 'playwright-core';

/** Runs in the page: what tells a user that an element is in focus. */
const look = (element: Element) => {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  return [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ');
};

/** Runs in the page: what is wrong with a stop, after the one before it. */
const findFault = (stop: Element, before: Element): string | null => {
  const name = stop.textContent.trim() || stop.getAttribute('aria-label');
  // From the last stop of a page one comes to none.
  if (stop === document.body) return null;
  const { top, bottom, left, right } = stop.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth)
    return `${name} is out of sight`;
  const order = before.compareDocumentPosition(stop);
  const isAfter = before === document.body || (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter ? null : `${name} stands before the stop before it`;
};

/**
 * Goes on by the Tab key until `goal` is in focus, as somebody does who has nothing but a keyboard.
 * Throws where a stop on the way looks as it does out of focus, is not in the window, or stands
 * before the one before it.
 */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  const most = 200;
  const inFocus = () => page.evaluateHandle(() => document.activeElement as HTMLElement);
  let stop = await inFocus();
  let lookInFocus = await stop.evaluate(look);
  for (let i = 0; i < most; i++) {
    const before = stop;
    await page.keyboard.press('Tab');
    stop = await inFocus();
    // A date has several stops in one element.
    if (await stop.evaluate((now, then) => now === then, before)) continue;
    const isBody = await before.evaluate((element) => element === document.body);
    if (!isBody && (await before.evaluate(look)) === lookInFocus)
      throw new Error(
        `${await before.evaluate((element) => element.outerHTML)} does not show its focus`,
      );
    const fault = await stop.evaluate(findFault, before);
    if (fault) throw new Error(fault);
    lookInFocus = await stop.evaluate(look);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} stops do not lead to ${String(goal)}`);
}
