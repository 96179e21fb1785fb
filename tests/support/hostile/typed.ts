import type { Locator, Page } from 'playwright-core';

/**
 * Writes a text into a box as a program may, with signs that no keyboard has: it goes to the page in
 * escapes, because halves of letters do not come through otherwise.
 */
export const writeInto = (box: Locator, text: string): Promise<void> =>
  box.evaluate((element, json) => {
    (element as HTMLInputElement).value = JSON.parse(json) as string;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, escaped(text));

/** A text in letters that every way between test and page carries. */
const escaped = (text: string) =>
  JSON.stringify(text).replace(
    /[^ -~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Which of these texts are not to be found in the words of a page, or in the boxes of it. */
export async function findMissing(page: Page, texts: readonly string[]): Promise<string[]> {
  const missing = await page.evaluate(
    (json) => {
      const boxes = [...document.querySelectorAll('textarea, input')] as HTMLInputElement[];
      const all = document.body.textContent + boxes.map(({ value }) => value).join('\n');
      return (JSON.parse(json) as string[])
        .filter((text) => !all.includes(text))
        .map((text) => JSON.stringify(text));
    },
    `[${texts.map(escaped).join()}]`,
  );
  return missing;
}
