import type { Page } from 'playwright-core';

/**
 * What is wrong with how a page lies in its window: the page scrolls sideways, words are cut off
 * where nothing scrolls, words stand on other words. Each is said with the words concerned.
 */
export const findFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    const beyond = root.scrollWidth - root.clientWidth;
    if (beyond > 0) faults.push(`the page is ${beyond} px too wide`);

    /** Words for screen readers alone take no room, and what is folded away none yet. */
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.visually-hidden, #svelte-announcer, .skip') === null;
    const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 60);

    // Where the words of a choice do not go on in a second line, they must have room in one.
    const pen = document.createElement('canvas').getContext('2d')!;
    for (const select of document.querySelectorAll('select')) {
      const style = getComputedStyle(select);
      if (!isSeen(select) || (style.whiteSpace === 'normal' && style.appearance === 'base-select'))
        continue;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const words = select.selectedOptions[0]?.text ?? '';
      const arrow = 16;
      const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
      if (pen.measureText(words).width > select.clientWidth - padding - arrow)
        faults.push(`a choice is cut off: ${words}`);
    }

    /** A cell of a grid ends in an ellipsis; the whole row is opened by a key. */
    const isCell = (element: Element) => element.closest('[role="grid"] [role="row"]') !== null;

    /** What of a box its frames let be seen, or null. */
    function seenOf(box: DOMRect, element: Element): DOMRect | null {
      let { left, right, top, bottom } = box;
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const frame = at.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      const [width, height] = [right - left, bottom - top];
      return width > 1 && height > 1 ? new DOMRect(left, top, width, height) : null;
    }

    /** What is laid over the page with a ground of its own hides what is below; null is the page. */
    function layerOf(element: Element): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { position, backgroundColor } = getComputedStyle(at);
        const isLaidOver = /absolute|fixed|sticky/.test(position);
        if (isLaidOver && !/, 0\)$|transparent/.test(backgroundColor)) return at;
      }
      return null;
    }

    const texts: { words: string; element: Element; layer: Element | null; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent?.trim() || element.closest('select, script, style, noscript')) continue;
      if (!isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const box = seenOf(line, element);
        if (box)
          texts.push({ words: short(node.textContent), element, layer: layerOf(element), box });
      }
    }

    for (const element of new Set(texts.map((text) => text.element)))
      for (let at: Element | null = element; at instanceof HTMLElement; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const isCut =
          (/hidden|clip/.test(overflowX) && at.scrollWidth > at.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && at.scrollHeight > at.clientHeight + 1);
        if (isCut && !isCell(element))
          faults.push(`words are cut off: ${short(element.textContent)}`);
      }

    texts.sort((a, b) => a.box.top - b.box.top);
    for (const [i, one] of texts.entries())
      for (const other of texts.slice(i + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        // Boxes of lines are taller than their letters.
        const tall =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const isOver = wide > 2 && tall > Math.min(one.box.height, other.box.height) / 2;
        if (isOver && one.element !== other.element && one.layer === other.layer)
          faults.push(`words on words: ${one.words} and ${other.words}`);
      }
    return faults;
  });

/** Spaces text out as WCAG 1.4.12 lets a user ask for, or no longer. */
export const spaceOut = (page: Page, isSpaced: boolean): Promise<void> =>
  page.evaluate((isWanted) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = isWanted ? [sheet] : [];
  }, isSpaced);
