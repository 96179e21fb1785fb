import type { Page } from 'playwright-core';

/** What a page did that no text may make it do. */
export interface Watched {
  readonly dialogs: readonly string[];
}

/**
 * Notes every box that a page opens by itself, and closes it. That the browser asks before work is left
 * that is kept nowhere is as it should be.
 */
export function watch(page: Page): Watched {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => dialogs.push(popup.url()));
  return { dialogs };
}
