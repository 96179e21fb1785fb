import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is looked at: all of a page, or only what another theme or another window can change of one
 * already seen.
 */
export type Extent = 'all' | 'look' | 'targets';

/** The rows of a table after its tenth look as those before them do. */
const repeated = 'tbody tr:nth-child(n + 11)';
const extents = {
  all: { exclude: [], runOnly: { type: 'tag', values: tags } },
  look: {
    exclude: [repeated],
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] },
  },
  targets: { exclude: [], runOnly: { type: 'rule', values: ['target-size'] } },
} satisfies Record<Extent, { exclude: string[]; runOnly: axe.RunOnly }>;

/**
 * What axe finds wrong on a page as it stands now: the rule, where, and why. The debugger of the
 * browser puts axe into the page, which a policy allows, so that the page is under its own policy
 * while it is looked at.
 */
export async function findViolations(page: Page, extent: Extent = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ exclude, runOnly }) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run({ exclude }, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, extents[extent]);
}
