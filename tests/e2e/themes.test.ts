import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '#tests/support/browser.ts';
import { goTo, ready } from '#tests/support/page.ts';
import { routes } from '#tests/support/routes.js';
import { themes } from '#tests/support/themes.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
  await ready(app.page);
});
afterAll(() => app.close());

/**
 * Runs in the page: the marks of all pictures that neither their fill nor their edge tells from the
 * paper around them.
 */
function findFaintMarks(): string[] {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const luminance = (colour: string) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.color = 'var(--chart-paper)';
  const ground = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll('.picture :is(rect, circle)')]
    .filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke].every((colour) => colour === 'none' || contrast(colour, ground) < 3);
    })
    .map(({ outerHTML }) => outerHTML);
}

test.each(routes)('every mark stands out by 3:1 for who asks for contrast: %s', async (route) => {
  await goTo(app.page, route);
  for (const theme of Object.keys(themes).filter((name) => /contrast|forced/.test(name))) {
    await app.page.emulateMedia(themes[theme]);
    expect(await app.page.evaluate(findFaintMarks), theme).toEqual([]);
  }
});

test('every grade in a cell is said in words', async () => {
  await app.page.emulateMedia(themes['forced colours']);
  await goTo(app.page, '/');
  const cells = await app.page.evaluate(() => {
    const picture = document.querySelector('[aria-labelledby="grade-matrix-title"] .picture')!;
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')].map((text) => ({
      box: boxOf(text),
      words: text.textContent,
    }));
    const isGrade = (rect: Element) =>
      boxOf(rect).width > 20 && rect.getAttribute('fill') !== 'none';
    return [...picture.querySelectorAll('rect')].filter(isGrade).map((rect) => {
      const { left, right, top, bottom } = boxOf(rect);
      const inside = texts.filter(
        ({ box }) =>
          box.left >= left && box.right <= right && box.top >= top - 1 && box.bottom <= bottom + 1,
      );
      return inside.map(({ words }) => words).join(' ');
    });
  });
  expect(cells).toHaveLength(18);
  for (const words of cells) expect(words).toMatch(/^(Good|Requires improvement)/);
});

test('words are as dark as ever while they wait for others', async () => {
  for (const route of routes) {
    await goTo(app.page, route);
    const pale = await app.page.evaluate(
      () =>
        [...document.querySelectorAll('[aria-busy]')].filter((place) => {
          place.setAttribute('aria-busy', 'true');
          const { opacity } = getComputedStyle(place);
          place.setAttribute('aria-busy', 'false');
          return Number(opacity) < 1;
        }).length,
    );
    expect(pale, route).toBe(0);
  }
});

test('the page of now is the one that is marked among the links, where colours are forced too', async () => {
  await app.page.emulateMedia(themes['forced colours, dark']);
  await goTo(app.page, '/data');
  const underlined = await app.page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll('nav a')]
      .filter((link) => getComputedStyle(link).borderBottomColor !== ground)
      .map((link) => link.textContent);
  });
  expect(underlined).toEqual(['Data']);
});

test('what is printed is light, without anything to press, and holds every picture', async () => {
  await app.page.emulateMedia({ ...themes['dark'], media: 'print' });
  for (const route of routes) {
    await goTo(app.page, route);
    const { seen, ink, pictures } = await app.page.evaluate(() => ({
      seen: [...document.querySelectorAll('button, nav, form, .skip')].filter((element) =>
        element.checkVisibility(),
      ).length,
      ink: getComputedStyle(document.body).color,
      pictures: [...document.querySelectorAll('.picture svg')].every((svg) => {
        const frame = svg.parentElement!;
        return svg.checkVisibility() && frame.scrollWidth <= frame.clientWidth;
      }),
    }));
    expect([seen, ink, pictures], route).toEqual([0, 'rgb(27, 31, 41)', true]);
  }
});
