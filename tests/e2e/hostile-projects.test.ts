import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProjectFile } from '#lib/project/project-file.ts';
import { isSame, type Project } from '#lib/project/project.ts';
import type { App } from '#tests/support/browser.ts';
import { isKept } from '#tests/support/faults/app-page.ts';
import { makeGiven } from '#tests/support/hostile/given.ts';
import { openGuarded, type Guarded } from '#tests/support/hostile/guarded.ts';
import { authority, makeHostileProject } from '#tests/support/hostile/hostile-project.ts';
import { projectAttacks } from '#tests/support/hostile/projects.ts';
import { findMissing, writeInto } from '#tests/support/hostile/typed.ts';
import { wordAttacks } from '#tests/support/hostile/values.ts';
import { goTo, ready, unfold } from '#tests/support/page.ts';

let guarded: Guarded;
let app: App;
let page: Page;
beforeAll(async () => {
  guarded = await openGuarded('/data');
  ({ app, page } = guarded);
});
afterAll(() => app.close());

/** Texts for every word of a project, and some of each kind, of which it has files. */
const texts = wordAttacks.map(({ text }) => text).filter((text) => text.length < 400);
const kinds = new Set(wordAttacks.map(({ kind }) => kind));
const named = [...kinds].flatMap((kind) =>
  wordAttacks
    .filter((one) => one.kind === kind && one.text.length < 400)
    .slice(0, 1)
    .map(({ text }) => text),
);

const choose = (name: string, buffer: Buffer) =>
  page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([{ name, mimeType: '', buffer }]);

/** What is kept in this browser, as the page gives it out. */
async function saveProject(): Promise<Project> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a project file' }).click();
  const path = await (await download).path();
  return (await readProjectFile(new File([await readFile(path)], 'mine.throughline'))).project;
}

describe('a project file whose every word is an attack', () => {
  const name = '<svg onload=window.hasRun=true>\u202e.throughline';
  let file: Buffer;
  let project: Project;
  const routes = ['/', '/inspection', '/report', '/present'];

  test('is compared with what is here, word for word', async () => {
    const made = await makeHostileProject(texts.map(guarded.own), named.map(guarded.own));
    ({ project, file } = made);
    await choose(name, file);
    await page.getByRole('group', { name: /^What is to become of/ }).waitFor();
    expect(
      await findMissing(
        page,
        project.sources.map(({ name }) => name),
      ),
    ).toEqual([]);
    await guarded.expectNoTrace('comparison');
    await guarded.expectNothingDone();
  });

  test('is left where that is asked for, and its name turns no word that follows it', async () => {
    await page.getByRole('button', { name: 'Leave it' }).click();
    const said = page.getByRole('status').filter({ hasText: 'was left as it is' });
    expect(await said.textContent()).toBe(`${name}\u202c was left as it is; nothing has changed.`);
    await guarded.expectNothingDone();
  });

  test('is opened, and every file of it is loaded', async () => {
    await choose(name, file);
    await page.getByRole('button', { name: 'Replace what is here' }).click();
    await page.locator('[role="status"]', { hasText: 'is opened.' }).waitFor();
    await ready(page);
    const lost = page.locator('h3:has-text("Not loaded again") + ul li');
    expect(await lost.allInnerTexts()).toEqual([]);
    expect(await page.locator('article h2[id^="source-"]').count()).toBe(named.length);
    await unfold(page);
    expect(
      await findMissing(
        page,
        project.sources.map(({ name }) => name),
      ),
    ).toEqual([]);
    await guarded.expectNoTrace('/data');
    await guarded.expectNothingDone();
    await isKept(page);
  }, 120_000);

  test.each(routes)('is shown as words on %s', async (route) => {
    await goTo(page, route);
    if (route !== '/present') await unfold(page);
    await guarded.expectNoTrace(route);
    await guarded.expectNothingDone();
  });

  test('is there again when the page is, and goes out as it came in', async () => {
    await page.goto(`${app.url}/data`);
    await ready(page);
    expect(await page.locator('article h2[id^="source-"]').count()).toBe(named.length);
    const saved = await saveProject();
    for (const key of Object.keys(project) as (keyof Project)[])
      expect([key, isSame(saved[key], project[key])]).toEqual([key, true]);
    await guarded.expectNothingDone();
  }, 120_000);
});

/** What a hand can write into a box of one line. */
const typed = texts.filter((text, i) => i % 20 === 0 && !/[\r\n]/.test(text) && text.trim() !== '');

describe('words that somebody writes', () => {
  const story = () => texts.map((text) => text.replace(/\r\n?/g, '\n')).join('\n');

  test('are shown as words: annotations, and a story in words of one’s own', async () => {
    await goTo(page, '/');
    await page.getByRole('button', { name: 'Edit the words' }).first().click();
    await writeInto(page.getByLabel('The story in your words'), story());
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await goTo(page, '/judgements');
    await unfold(page);
    const form = page.locator('form:has(input[type="date"][required])');
    for (const text of typed) {
      await form.locator('input[type="date"]').fill('2013-05-05');
      await writeInto(form.getByLabel('What happened'), `own ${text}`);
      await form.getByRole('button').click();
    }
    await guarded.expectNoTrace('/judgements');
    await guarded.expectNothingDone();
  });

  test('are there again when the page is', async () => {
    await goTo(page, '/data');
    await isKept(page);
    await page.goto(`${app.url}/judgements`);
    await ready(page);
    await unfold(page);
    expect(
      await findMissing(
        page,
        typed.map((text) => `own ${text}`.trim()),
      ),
    ).toEqual([]);
    await guarded.expectNoTrace('/judgements');
    await goTo(page, '/');
    expect(await findMissing(page, [story()])).toEqual([]);
    await guarded.expectNoTrace('/');
    await guarded.expectNothingDone();
    await goTo(page, '/data');
    const { annotations, words } = await saveProject();
    expect(annotations.filter(({ day }) => day === '2013-05-05').map((one) => one.words)).toEqual(
      expect.arrayContaining(typed.map((text) => `own ${text}`.trim())),
    );
    expect(annotations.every(({ provider }) => provider === authority)).toBe(true);
    expect(words.at(-1)!.words).toBe(story());
  });
});

/** One of every kind of refusal, and of every way to lie about a zip. */
const refused = projectAttacks.filter(({ said }, i) => said !== null && i % 4 === 0);

test('a file that only looks like a project is refused in a sentence, whatever it is', async () => {
  const { given } = await makeGiven();
  const before = await page.locator('article h2[id^="source-"]').count();
  for (const [i, attack] of refused.entries()) {
    const content = new Blob([attack.content(given)].flat());
    await choose(`bad ${i}.throughline`, Buffer.from(await content.arrayBuffer()));
    const said = page.locator('[role="status"]', {
      hasText: `bad ${i}.throughline was not opened.`,
    });
    await said.waitFor();
    expect([attack.text, await said.innerText()]).toEqual([
      attack.text,
      expect.stringMatching(attack.said!),
    ]);
  }
  expect(refused.length).toBeGreaterThan(20);
  expect(await page.locator('article h2[id^="source-"]').count()).toBe(before);
  await guarded.expectNoTrace('/data');
  await guarded.expectNothingDone();
}, 120_000);
