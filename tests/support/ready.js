/**
 * Resolves when the database has answered and nothing is being asked.
 *
 * @param {import('playwright-core').Page} page
 */
export async function ready(page) {
  await page.locator('main[data-phase="ready"]').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}
