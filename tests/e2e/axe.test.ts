import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '#tests/support/axe.ts';
import { openApp, type App } from '#tests/support/browser.ts';
import { openExport, saveAs } from '#tests/support/export-dialog.ts';
import { fillings } from '#tests/support/fillings.ts';
import { charts, csv, give, goTo, ready, unfold } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';
import { mainThemes, themes } from '#tests/support/themes.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** What axe finds: everything in the first theme, and in the others what a theme can change. */
async function findInThemes(page: Page, names = Object.keys(themes)): Promise<string[]> {
  const found: string[] = [];
  for (const [i, theme] of names.entries()) {
    await page.emulateMedia({ ...themes[theme], reducedMotion: 'reduce' });
    found.push(
      ...(await findViolations(page, i === 0 ? 'all' : 'look')).map(
        (violation) => `${theme}: ${violation}`,
      ),
    );
  }
  return found;
}

/** States of the sample that a press brings about. */
const pressed: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a loaded row in full': async (page) => {
    await goTo(page, '/data');
    await page.getByRole('gridcell').first().getByRole('button').click();
    await page.getByRole('dialog').waitFor();
  },
  'the values of a chart, from one to the next': async (page) => {
    await goTo(page, '/judgements');
    await page.getByRole('button', { name: 'Read the values' }).first().press('Enter');
    await page.getByRole('group', { name: 'Value of a mark' }).first().waitFor();
  },
  'a chart to be exported, in a size of one’s own that cannot be': async (page) => {
    await goTo(page, '/judgements');
    const dialog = await openExport(charts(page).first());
    await dialog.getByLabel('Size').selectOption('own');
    await dialog.getByLabel('Width in mm').fill('1');
    await dialog.getByLabel('In words').fill('In my own words.');
    await dialog.getByRole('button', { name: 'Bring back' }).waitFor();
    await saveAs(page, dialog, /SVG/);
  },
  'a table to be exported': async (page) => {
    await goTo(page, '/actions');
    await openExport(page.locator('article[aria-labelledby="overdue-title"]'));
  },
  'a query with its answer': async (page) => {
    await goTo(page, '/query');
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.locator('section[aria-busy="false"][aria-labelledby="answer-title"]').waitFor();
  },
};

describe('with the sample', () => {
  beforeAll(() => ready(app.page));

  describe.each(routes)('%s', (route) => {
    test('as it opens', async () => {
      await goTo(app.page, route);
      expect(await findInThemes(app.page)).toEqual([]);
    });

    test('with its tables and the rows behind its charts', async () => {
      await unfold(app.page);
      expect(await findInThemes(app.page, mainThemes)).toEqual([]);
    });
  });

  test.each(Object.entries(pressed))('%s', async (_, arrange) => {
    await arrange(app.page);
    expect(await findInThemes(app.page, mainThemes)).toEqual([]);
    await app.page.keyboard.press('Escape');
  });
});

describe('with nothing loaded', () => {
  beforeAll(async () => {
    await app.page.goto(`${app.url}/data`);
    await ready(app.page);
    await fillings['nothing']!(app.page);
  });

  test.each(routes)('%s', async (route) => {
    await goTo(app.page, route);
    expect(await findInThemes(app.page, mainThemes)).toEqual([]);
  });
});

/** Gives a file without waiting for what becomes of it. */
const choose = (page: Page, name: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles([{ name, mimeType: '', buffer: readFileSync(`data/messy/${name}`) }]);

const judgements = (grade: string) =>
  csv('same.csv', `provider,published,category,grade\nNorthshire,30/06/2014,overall,${grade}\n`);

const findings = csv(
  'findings.csv',
  `provider,finding_id,published,kind,category,theme,finding
Northshire,F1,30/06/2014,area_for_improvement,in_care,Plans,Review the plans of children sooner
Northshire,F2,01/05/2018,area_for_improvement,leadership,,Plans of children are reviewed too late
`,
);

/** States that a file brings about, each from the page of data. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a file with rows that cannot be read, to be corrected': async (page) => {
    await give(page, 'data/messy/unreadable-values.csv');
    await unfold(page);
    await page.getByRole('textbox', { name: /row 3/ }).first().waitFor();
  },
  'a file that is refused': async (page) => {
    await choose(page, 'workbook.xlsx');
    await page.getByRole('heading', { name: 'Not loaded' }).waitFor();
  },
  'a table that must be matched': async (page) => {
    await choose(page, 'unknown-layout.csv');
    await page.getByRole('heading', { name: /^What is in / }).waitFor();
    await unfold(page);
  },
  'a file that was loaded before with other content': async (page) => {
    await give(page, judgements('Good'));
    await page.locator('input[type="file"]').setInputFiles(judgements('Inadequate'));
    await page.getByRole('button', { name: 'Keep both' }).waitFor();
  },
  'an own file on the first page, and a provider that is not loaded': async (page) => {
    await give(page, judgements('Good'));
    await goTo(page, '/');
    await page.getByText('read as').waitFor();
  },
  'findings that may be about one theme': async (page) => {
    await give(page, findings);
    await goTo(page, '/findings');
    await page.getByLabel('Theme of both').waitFor();
  },
};

describe('with a file', () => {
  beforeEach(async () => {
    await app.page.goto(`${app.url}/data?provider=E99999999`);
    await ready(app.page);
  });

  test.each(Object.entries(states))('%s', async (_, arrange) => {
    await arrange(app.page);
    expect(await findInThemes(app.page, mainThemes)).toEqual([]);
  });
});

test('a field without a name, text too pale and a control too small are found', async () => {
  await app.page.goto(`${app.url}/help`);
  await ready(app.page);
  await app.page.evaluate(() => {
    const input = document.createElement('input');
    const pale = Object.assign(document.createElement('p'), { textContent: 'pale' });
    pale.style.color = '#bbb';
    const tiny = ['a', 'b'].map((text) => {
      const button = Object.assign(document.createElement('button'), { textContent: text });
      Object.assign(button.style, { minHeight: '0', width: '9px', height: '9px', padding: '0' });
      return button;
    });
    document.querySelector('main')!.append(input, pale, ...tiny);
  });
  await app.page.emulateMedia(themes['light']);
  const found = (await findViolations(app.page)).join('\n');
  for (const rule of ['label', 'color-contrast', 'target-size'])
    expect(found).toMatch(new RegExp(`^${rule} at `, 'm'));
});
