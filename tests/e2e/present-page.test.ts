import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { ready } from '#tests/support/page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('/actions?category=in_care');
  await app.page.setViewportSize({ width: 1920, height: 1080 });
  await ready(app.page);
});
afterAll(() => app.close());

const position = () => app.page.locator('nav [role="status"]').textContent();
const heading = () => app.page.locator('h1').textContent();
const isAt = (words: string) =>
  app.page.locator('nav [role="status"]', { hasText: words }).waitFor();

/** What the browser does before it paints is done: it tells of a new place, and of the room there is. */
const painted = () =>
  app.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
  );

/** Presses a key and waits until the slide of this number is shown. */
async function go(key: string, number: number) {
  await app.page.keyboard.press(key);
  await isAt(`${number} of `);
  await painted();
}

/** Words and marks of the slide that lie outside the screen or under its controls, and scrolling. */
const overflowing = () =>
  app.page.evaluate(() => {
    const { width, bottom } = {
      width: innerWidth,
      bottom: document.querySelector('nav')!.getBoundingClientRect().top,
    };
    const parts = document.querySelectorAll('.slide :is(h1, p, dt, dd, svg, svg text)');
    const outside = [...parts].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const isInside =
        box.left >= -1 && box.top >= -1 && box.right <= width + 1 && box.bottom <= bottom + 1;
      return isInside ? [] : [`${part.tagName} ${part.textContent}`];
    });
    const { scrollWidth, scrollHeight } = document.documentElement;
    return {
      outside,
      isScrolling: scrollWidth > innerWidth || scrollHeight > innerHeight,
    };
  });

test('the link on a page opens the slides with the filters, without the frame of the site', async () => {
  await app.page.getByRole('link', { name: 'Present' }).click();
  await ready(app.page);
  await isAt('1 of ');
  expect(new URL(app.page.url()).search).toBe('?category=in_care');
  expect(await heading()).toBe('Oxfordshire in short');
  expect(await app.page.getByRole('navigation', { name: 'Pages' }).count()).toBe(0);
  expect(await app.page.getByRole('contentinfo').count()).toBe(0);
  expect(await app.page.getByRole('list', { name: 'Latest grades' }).isVisible()).toBe(true);
});

test('every slide can be reached by key, has focus on its heading, and the address has its number', async () => {
  const count = Number((await position())!.split(' of ')[1]);
  expect(count).toBeGreaterThan(8);
  const titles = [await heading()];
  for (let number = 2; number <= count; number++) {
    await go(['ArrowRight', ' ', 'PageDown'][number % 3]!, number);
    titles.push(await heading());
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe(titles.at(-1));
    expect(new URL(app.page.url()).hash).toBe(`#${number}`);
    expect(new URL(app.page.url()).search).toBe('?category=in_care');
  }
  expect(new Set(titles).size).toBe(count);
  await app.page.keyboard.press('ArrowRight');
  await isAt(`${count} of ${count}`);
  await go('Home', 1);
  await go('End', count);
  await go('ArrowLeft', count - 1);
  await go('PageUp', count - 2);
});

test('back and forward go through the slides, and a copied link opens at its slide', async () => {
  await go('Home', 1);
  await go('ArrowRight', 2);
  await go('ArrowRight', 3);
  const third = await heading();
  await app.page.goBack();
  await isAt('2 of ');
  await painted();
  await app.page.goBack();
  await isAt('1 of ');
  await painted();
  await app.page.goForward();
  await isAt('2 of ');
  await painted();
  await app.page.goForward();
  await isAt('3 of ');
  const other = await app.page.context().newPage();
  await other.goto(app.page.url());
  await ready(other);
  await other.locator('[role="status"]', { hasText: '3 of ' }).waitFor();
  expect(await other.locator('h1').textContent()).toBe(third);
  await other.close();
});

test('F and its button turn the full screen on and off', async () => {
  const isFull = () => app.page.evaluate(() => document.fullscreenElement !== null);
  await app.page.keyboard.press('f');
  await app.page.getByRole('button', { name: 'Leave full screen' }).click();
  await app.page.getByRole('button', { name: 'Full screen', exact: true }).waitFor();
  expect(await isFull()).toBe(false);
});

test('keys do nothing in a field, and the letter can be switched off', async () => {
  const before = await position();
  await app.page.getByText('Keys', { exact: true }).click();
  await app.page.getByRole('checkbox', { name: 'The letter F is a key' }).uncheck();
  await app.page.keyboard.press('ArrowRight');
  expect(await position()).toBe(before);
  await app.page.locator('h1').focus();
  await app.page.keyboard.press('f');
  expect(await app.page.evaluate(() => document.fullscreenElement)).toBe(null);
  await app.page.keyboard.press('Escape');
  expect(await app.page.getByRole('checkbox').isVisible()).toBe(false);
  expect(await position()).toBe(before);
});

test('Escape returns to the page one came from, with the filters', async () => {
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('heading', { name: 'Are we doing what we said?' }).waitFor();
  expect(app.page.url()).toBe(`${app.url}/actions?category=in_care`);
  expect(await app.page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(true);
});

// The themes of the findings are 26 rows, which have more height than a screen and scroll; the grades
// over time are drawn smaller to fit.
test.each([
  [1920, 1080, 24],
  [1280, 720, 16],
  [1024, 768, 13],
])(
  'all of a slide is on a screen of %i × %i, but for a long table',
  async (width, height, wanted) => {
    await app.page.setViewportSize({ width, height });
    await app.page.goto(`${app.url}/present`);
    await ready(app.page);
    const count = Number((await position())!.split(' of ')[1]);
    expect(count).toBe(12);
    for (let number = 1; number <= count; number++) {
      if (number > 1) await go('ArrowRight', number);
      const { outside, isScrolling } = await overflowing();
      expect(isScrolling).toBe(false);
      const title = await heading();
      if (!title!.startsWith('Themes')) expect(outside, `${title} at ${width} px`).toEqual([]);
      const smallest = await app.page.evaluate(() => {
        const svg = document.querySelector<SVGSVGElement>('.slide svg');
        return svg
          ? (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width
          : Infinity;
      });
      const isLong = title!.startsWith('Themes') || title!.startsWith('Grades over time');
      expect(smallest, `${title} at ${width} px`).toBeGreaterThanOrEqual(
        isLong ? Math.max(13, 0.7 * wanted) - 0.01 : wanted - 0.01,
      );
    }
  },
);

test.each([320, 390])(
  'a narrow screen of %i px shows all by scrolling down only',
  async (width) => {
    await app.page.setViewportSize({ width, height: 844 });
    await app.page.goto(`${app.url}/present`);
    await ready(app.page);
    for (let number = 2; number <= 12; number++) {
      await app.page.getByRole('link', { name: 'Next' }).click();
      await isAt(`${number} of 12`);
      expect(
        await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `slide ${number}`,
      ).toBeLessThanOrEqual(0);
    }
  },
);

test('the list of keys is wholly on a narrow screen', async () => {
  await app.page.getByText('Keys', { exact: true }).click();
  const box = (await app.page.locator('nav .panel').boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  expect(box.y).toBeGreaterThanOrEqual(0);
});

test('the first slide has the words that the user wrote in place of the story', async () => {
  await app.page.goto(`${app.url}/`);
  await ready(app.page);
  await app.page.getByRole('button', { name: 'Edit the words' }).click();
  await app.page.getByLabel('The story in your words').fill('All six were judged Good.');
  await app.page.getByRole('link', { name: 'Present' }).click();
  await isAt('1 of ');
  await app.page.getByText('All six were judged Good.').waitFor();
  expect(await app.page.getByText('Judged Good in every category').count()).toBe(0);
  await app.page.getByRole('link', { name: 'Leave' }).click();
  await app.page.getByRole('button', { name: 'Bring back the words of the figures' }).click();
  await app.page.getByText('Judged Good in every category').waitFor();
});

test('nothing was reported as an error', () => {
  expect(app.errors).toEqual([]);
});
