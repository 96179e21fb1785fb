import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';

/** The worker that reads a file, while it reads one, and what has it stop. */
export interface Reader {
  readonly worker: Worker;
  readonly stop: () => Promise<void>;
}

/** Gives a file that takes much longer to read than anything that is tried in its worker. */
export async function startReader(page: Page): Promise<Reader> {
  const file = join(tmpdir(), `throughline-long-${process.pid}.csv`);
  const rows = 'Northshire,30/06/2014,overall,Good\n'.repeat(6_000_000);
  writeFileSync(file, `provider,published,category,grade\n${rows}`);
  const started = page.waitForEvent('worker');
  await page.locator('input[type="file"]').setInputFiles(file);
  const worker = await started;
  return {
    worker,
    stop: async () => {
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.locator('main[data-phase="ready"]').waitFor();
      rmSync(file);
    },
  };
}
