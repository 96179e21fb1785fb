import type { BrowserContext, Page } from 'playwright-core';
import { explorer } from '#tests/support/explorer.ts';
import { seeded } from '#tests/support/faults/seeded.ts';
import { csv, ready } from '#tests/support/page.ts';

/** A file of judgements with so many rows, of another authority for every name. */
export const fileOf = (name: string, rows: number) =>
  csv(
    name,
    [
      'provider,published,category,grade',
      ...Array.from(
        { length: rows },
        (_, i) =>
          `${name.replace('.csv', '')}shire,${(i % 28) + 1}/06/${1990 + Math.floor(i / 28)},overall,Good`,
      ),
    ].join('\n'),
  );

/** The same with so many letters at random in every row, which take their room packed too. */
export function bulkyFileOf(name: string, rows: number, letters: number) {
  const random = seeded(rows);
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
  const [head, ...lines] = fileOf(name, rows)[0]!.buffer.toString().split('\n');
  const bulky = lines.map((line) => `${line},${Array.from({ length: letters }, letter).join('')}`);
  return csv(name, [`${head},remark`, ...bulky].join('\n'));
}

/** From the next page on its engines are known, to be ended. */
export async function watchEngines(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const engines: Worker[] = [];
    const Original = Worker;
    Object.assign(window, {
      engines,
      Worker: class extends Original {
        constructor(url: string, options: WorkerOptions) {
          super(url, options);
          if (options.type === 'classic') engines.push(this);
        }
      },
    });
  });
}

/** How an engine dies: without a word, as when the browser ends it, or with an error that is reported. */
export type Death = 'ended' | 'failed';

/**
 * Ends the newest engine of a page after so many milliseconds. Resolves when another is there and what
 * is loaded is in it, with what is said of it.
 */
export async function endEngine(page: Page, death: Death, after: number): Promise<string> {
  const count = await page.evaluate(
    async ([how, wait]) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const { engines } = window as unknown as { engines: Worker[] };
      const engine = engines.at(-1)!;
      engine.terminate();
      if (how === 'failed') engine.dispatchEvent(new ErrorEvent('error', { message: 'planted' }));
      return engines.length;
    },
    [death, after] as const,
  );
  const isNext = (before: number) =>
    (window as unknown as { engines: Worker[] }).engines.length > before;
  await page.waitForFunction(isNext, count);
  const said = page.locator('[role="status"]', { hasText: 'was started again' }).first();
  await said.waitFor();
  await ready(page);
  return said.innerText();
}

/** The files of the page of data, each with how many rows of it are used. */
export async function loaded(page: Page): Promise<Record<string, string>> {
  const cards = page.locator('article:has(h2[id^="source-"])');
  const all = await cards.evaluateAll((articles) =>
    articles.map((one) => [
      one.querySelector('h2')!.textContent,
      /([\d,]+) rows? read/.exec(one.textContent)?.[1] ?? '',
    ]),
  );
  return Object.fromEntries(all) as Record<string, string>;
}

/** Resolves when the table of all judgements has as many rows in the database. */
export const hasRows = (page: Page, rows: number): Promise<void> =>
  explorer(page).getByText(`${rows} of ${rows} rows`, { exact: true }).waitFor();

/** Resolves when the page says that all is kept. */
export const isKept = (page: Page): Promise<void> =>
  page
    .getByRole('region', { name: 'Kept on this device' })
    .getByText('are kept in this browser')
    .waitFor();
