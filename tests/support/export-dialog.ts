import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** Opens the dialog by which the figure or the table of a card leaves the page. */
export async function openExport(card: Locator): Promise<Locator> {
  await card.getByRole('button', { name: /^Export…/ }).click();
  const dialog = card.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

export async function closeExport(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The file that a button of an open dialog gives. */
export async function saveAs(page: Page, dialog: Locator, button: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}
