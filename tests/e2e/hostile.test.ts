import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '#tests/support/browser.ts';
import { openExport, closeExport, saveAs } from '#tests/support/export-dialog.ts';
import { ofKind, type Attack } from '#tests/support/hostile/attack.ts';
import { openGuarded, type Guarded } from '#tests/support/hostile/guarded.ts';
import { charts, csv, give, goTo, ready, unfold } from '#tests/support/page.ts';
import { markup } from '#tests/support/hostile/markup.ts';
import { prototypeNames, sqlTexts } from '#tests/support/hostile/sql.ts';
import { signs } from '#tests/support/hostile/signs.ts';

let guarded: Guarded;
let app: App;
let page: Page;
beforeAll(async () => {
  guarded = await openGuarded('/data');
  ({ app, page } = guarded);
});
afterAll(() => app.close());

const own = (text: string) => guarded.own(text);
const expectNothingDone = () => guarded.expectNothingDone();
const expectNoTrace = (place: string) => guarded.expectNoTrace(place);

/** Texts that a file can hold. */
const texts = [...markup, ...signs.filter(({ text }) => encodeURIComponent(text).length < 200)].map(
  ({ text }) => text,
);

const days = ['30/06/2014', '22/05/2018'];
/** The files of an authority whose every word is an attack. */
function hostileFiles(provider: string) {
  const word = (i: number) => own(texts[i % texts.length]!);
  const judgements = texts.slice(0, 12).flatMap((_, i) =>
    days.map((published) => ({
      ...{ provider, published, category: word(i), grade: i % 2 ? 'Good' : 'Inadequate' },
      ...{ region: word(i + 1), inspection_type: word(30), framework: word(31) },
    })),
  );
  const findings = texts.map((text, i) => ({
    ...{ provider, finding_id: own(text), published: days[i % 2], category: word(i % 9) },
    ...{ kind: i % 2 ? 'strength' : 'area_for_improvement', theme: word(i), finding: own(text) },
    document: own(text),
  }));
  const actions = texts.map((text, i) => ({
    ...{ provider, action_id: own(text), as_at: '31/03/2020', category: word(i % 9) },
    ...{ action: own(text), status: 'In progress', owner: own(text), plan: word(5) },
    ...{ original_due: '31/12/2019', evidence: own(text), note: own(text), theme: word(i) },
  }));
  const write = (rows: object[]) => Papa.unparse(rows, { quotes: true });
  return { judgements: write(judgements), findings: write(findings), actions: write(actions) };
}

/** Follows a link within the site, which keeps what is loaded. */
async function follow(route: string, query: string) {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, `${route}?${query}`);
  await page.waitForURL(({ pathname }) => pathname === route);
  await ready(page);
}

const pages = ['/', '/judgements', '/inspection', '/findings', '/actions', '/compare', '/report'];

describe('files whose every word is an attack', () => {
  const provider = '<img src=x onerror="window.hasRun=true">{authority}\u202etxt';
  const fileName = '<svg onload=window.hasRun=true>\u202e.csv';

  test('are loaded, and so are their names', async () => {
    const files = hostileFiles(provider);
    await give(page, csv(fileName.replace('.csv', ' 1.csv'), files.judgements));
    await give(page, csv(`"><script>window.hasRun=true</script> 2.csv`, files.findings));
    await give(page, csv(`{{constructor}} __proto__ 3.csv`, files.actions));
    expect(await page.locator('main').innerText()).toContain('<svg onload=window.hasRun=true>');
    await expectNoTrace('/data');
    await expectNothingDone();
  }, 240_000);

  test.each([...pages, '/query', '/data', '/present'])('%s shows them as words', async (route) => {
    await goTo(page, route);
    if (route !== '/present') await unfold(page);
    await expectNoTrace(route);
    if (!['/query', '/compare'].includes(route))
      expect(await page.locator('main').innerText()).toContain('<img src=x onerror=');
    await expectNothingDone();
  });

  test.each([/SVG/, /Part of a web page/, /Figures \(CSV\)/, /XLSX/])(
    'leave a chart as %s and run nothing',
    async (kind) => {
      await goTo(page, '/judgements');
      const dialog = await openExport(charts(page).first());
      await dialog.getByLabel('In words').fill(own(texts.slice(0, 8).join(' ')));
      const file = await saveAs(page, dialog, kind);
      const text = file.toString(file[0] === 0x50 ? 'latin1' : 'utf8');
      if (!kind.test('Figures (CSV)')) expect(text).not.toMatch(/<(script|iframe|img)\b/i);
      if (kind.test('SVG') || kind.test('Part of a web page')) await openAlone(text);
      await closeExport(dialog);
      await expectNothingDone();
    },
  );

  test('leave a PDF without anything that runs or leads out of it', async () => {
    await page.getByRole('link', { name: 'Data' }).click();
    const words = [') /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (', '>> endobj <<'];
    const rows = words.map((category) => `PDF,30/06/2014,"${category}",Good\n`).join('');
    await give(page, csv('pdf.csv', `provider,published,category,grade\n${rows}`));
    await follow('/judgements', 'provider=PDF');
    const dialog = await openExport(charts(page).first());
    await dialog.getByLabel('In words').fill(words.join(' '));
    const pdf = (await saveAs(page, dialog, /PDF/)).toString('latin1');
    expect(pdf).toMatch(/^%PDF/);
    const bare = pdf.replace(/\((?:\\[^]|[^\\()])*\)/g, '()').replace(/stream[^]*?endstream/g, '');
    expect(bare).not.toMatch(/\/(JavaScript|JS|URI|Launch|EmbeddedFile|AA|SubmitForm)\b/);
    await closeExport(dialog);
    await expectNothingDone();
  });
});

/** Shows a file as a page of its own, where the policy of the site does not hold. */
async function openAlone(text: string) {
  const other = await page.context().newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.setContent(text, { waitUntil: 'load' });
  expect(await other.evaluate(() => 'hasRun' in window)).toBe(false);
  expect(asked.filter((url) => !/^(data|about):/.test(url))).toEqual([]);
  await other.close();
}

const parameters = [
  ...['provider', 'category', 'as_at', 'since', 'with', 'among', 'inspection', 'against'],
  ...['against_as_at', 'from', 'framework', 'kind', 'theme', 'owner'],
];

/** What an address can hold beside texts: what is no text, and what is too much of it. */
const addresses: readonly Attack[] = [
  ...markup.filter((_, i) => i % 20 === 0),
  ...sqlTexts.filter((_, i) => i % 12 === 0),
  ...prototypeNames.slice(0, 3),
  ...signs.filter(({ text }, i) => i % 25 === 0 && text.length < 100),
  ...ofKind('address', [
    'a\0b',
    '9'.repeat(50),
    '-271821-04-21',
    '9999-12-31',
    '0000-00-00',
    '2014-02-31',
    'a'.repeat(400),
    '[object Object]',
  ]),
];

/** Addresses whose percent signs stand for nothing, or for halves of letters, and that are no pairs. */
const broken = [
  '?provider=%&category=%zz&theme=%ED%A0%80&owner=%C0%AF',
  '?provider=%00&as_at=%00&theme=%E2%80%AE#%00',
  '?&&==&=&__proto__[x]=1&constructor=1#<img src=x onerror=window.hasRun=true>',
];

describe('a link that somebody shared', () => {
  test('with an attack in every parameter shows the page or says what it does not know', async () => {
    for (const [i, attack] of addresses.entries()) {
      const params = new URLSearchParams(parameters.map((name) => [name, own(attack.text)]));
      params.append(own(attack.text).slice(0, 200), 'x');
      const route = pages[i % pages.length]!;
      await follow(route, params.toString());
      await expectNoTrace(`${route} ${attack.text.slice(0, 60)}`);
      await expectNothingDone();
    }
  }, 240_000);

  test.each(['/', '/report', '/compare'])(
    'opens %s from elsewhere with all of them at once',
    async (route) => {
      const params = new URLSearchParams(
        addresses
          .filter(({ text }) => encodeURIComponent(text).length < 200)
          .map(({ text }, i) => [parameters[i % parameters.length]!, own(text)]),
      );
      await page.goto(
        `${app.url}${route}?${params.toString()}#"><img src=x onerror=window.hasRun=true>`,
      );
      await ready(page);
      await expectNoTrace(route);
      await expectNothingDone();
    },
  );

  test('that is broken opens the page all the same', async () => {
    for (const query of broken) {
      await page.goto(`${app.url}/findings${query}`);
      await ready(page);
      await expectNothingDone();
    }
  });
});

const template = (words: string) => ({
  name: words,
  title: words,
  blocks: [
    { kind: 'heading', level: 1, words },
    { kind: 'text', words },
    { kind: 'recommendations', words },
    { kind: 'story', story: 'overview', words },
    { kind: 'figure', chart: words },
    { kind: 'table', table: '__proto__' },
    { kind: 'figure', chart: 'constructor' },
  ],
});

describe('a template that somebody made', () => {
  test('shows its words as words', async () => {
    await page.goto(`${app.url}/report`);
    await ready(page);
    const words = own(texts.join('\n'));
    const buffer = Buffer.from(JSON.stringify(template(words)));
    await page
      .locator('main input[type="file"][accept=".json"]')
      .first()
      .setInputFiles([{ name: 'mine.json', mimeType: '', buffer }]);
    await page
      .getByRole('article', { name: 'The report' })
      .getByText('<script>window.hasRun=true</script>')
      .first()
      .waitFor();
    await expectNoTrace('template');
    await expectNothingDone();
  });

  test('leaves as a page of its own that runs nothing', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Web page (.html)', exact: true }).click(),
    ]);
    await openAlone(readFileSync(await download.path(), 'utf8'));
    await expectNothingDone();
  });

  test.each(['{"__proto__":{"polluted":1}}', '['.repeat(100_000), 'null', '{"name":1}', '\0'])(
    'that is none is refused (%#)',
    async (text) => {
      const chooser = page.locator('main input[type="file"][accept=".json"]').first();
      await chooser.setInputFiles([{ name: 'bad.json', mimeType: '', buffer: Buffer.from(text) }]);
      await page
        .getByText(/bad\.json/)
        .first()
        .waitFor();
      await expectNothingDone();
    },
  );
});
