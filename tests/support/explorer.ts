import type { Locator, Page } from 'playwright-core';

/** The explorer of the page of data. */
export const explorer = (page: Page): Locator =>
  page.locator('section[aria-labelledby="explorer"]');

export const grid = (page: Page): Locator => page.getByRole('grid');

/** Resolves when the rows that were asked for are counted and as many as `found`. */
export async function foundRows(page: Page, found: string): Promise<void> {
  await explorer(page).getByText(found, { exact: true }).waitFor();
  await settled(page);
}

/** Resolves when nothing is being asked and every row in view is read. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[role="grid"][aria-busy="false"]') !== null &&
      document.querySelector('[role="row"][aria-busy="true"]') === null,
  );
}

/** The words of one column in the rows that are drawn, from the first of all on. */
export async function wordsOf(page: Page, title: string): Promise<string[]> {
  const titles = await grid(page).getByRole('columnheader').allInnerTexts();
  const column = titles.findIndex((text) => text.replace(/[▲▼]/, '').trim() === title);
  const rows = await page.locator('[role="row"]:has([role="gridcell"])').all();
  const words = rows.map((row) => row.getByRole('gridcell').nth(column).innerText());
  return (await Promise.all(words)).map((text) => text.trim());
}

export const sortBy = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('columnheader', { name: title, exact: true }).getByRole('button').click();
  await settled(page);
};
