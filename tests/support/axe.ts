import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on a page as it stands now: the rule, where, and why. The debugger of the
 * browser puts axe into the page, which a policy allows, so that the page is under its own policy
 * while it is looked at. The rows of a table after its tenth, which are made as those before them are,
 * may be left out to save time.
 */
export async function findViolations(page: Page, isWhole = true): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([values, exclude]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(
        { exclude },
        {
          runOnly: { type: 'tag', values },
          resultTypes: ['violations'],
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
        ),
      );
    },
    [tags, isWhole ? [] : ['tbody tr:nth-child(n + 11)']] as const,
  );
}
