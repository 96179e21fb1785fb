import type { Page } from 'playwright-core';
import { csv, give } from './page.ts';

/** The longest name of an authority there might be, with a word that no narrow page has room for. */
const longName =
  'The Council of the London Borough of Richmond upon Thames and the Royal Borough of ' +
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Children’s Services';

const judgements = (provider: string) => `provider,published,category,grade
"${provider}",30/06/2014,overall,Good
"${provider}",30/06/2018,overall,Inadequate
`;

const actions = (
  provider: string,
) => `action_id,as_at,provider,category,action,status,created,original_due,completed
A1,31/03/2020,"${provider}",in_care,Review,Complete,01/10/2019,31/12/2019,20/12/2019
A2,31/03/2020,"${provider}",in_care,Visit,In progress,01/10/2019,31/12/2019,
`;

/** What may be loaded, and how it comes there from the sample. Begin on the page of data. */
export const fillings: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the sample': async () => {},
  'an authority of a long name': async (page) => {
    await give(page, csv('judgements.csv', judgements(longName)));
    await give(page, csv('actions.csv', actions(longName)));
  },
  'one row': (page) =>
    give(
      page,
      csv('one.csv', 'provider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n'),
    ),
  nothing: async (page) => {
    const remove = page.getByRole('button', { name: /^Remove / });
    for (let left = await remove.count(); left > 0; left--) {
      await remove.first().click();
      await page.waitForFunction((n) => document.querySelectorAll('article h2').length < n, left);
    }
    await page.getByText('Nothing is loaded').waitFor();
  },
};
