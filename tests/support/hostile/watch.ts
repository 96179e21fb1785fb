import type { Page } from 'playwright-core';

/** What a page did that no text may make it do. */
export interface Watched {
  readonly dialogs: readonly string[];
}

/** Notes every box that a page opens by itself, and closes it. */
export function watch(page: Page): Watched {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => dialogs.push(popup.url()));
  return { dialogs };
}
