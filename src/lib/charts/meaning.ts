import type { Frame } from './chart.ts';

/** What can be chosen by picking a mark, as an address carries it; days at midnight UTC. */
export interface Pick {
  readonly category?: string;
  readonly as_at?: Date;
  readonly inspection?: Date;
  readonly provider?: string;
}

/** The two attributes of a mark that the page reads; files are written without them. */
export const valueAttribute = 'data-value';
export const pickAttribute = 'data-pick';

const write = (pick: Pick): string =>
  new URLSearchParams(
    Object.entries(pick).map(([key, value]: [string, string | Date]) => [
      key,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ]),
  ).toString();

/** The exact value of a mark in words, and what picking it chooses: attributes for the pen. */
export const meaning = (value: string, pick: Pick = {}) => ({
  [valueAttribute]: value,
  [pickAttribute]: write(pick),
});

/**
 * What gives each mark of Plot its title, where the picture is read: to carry one to every mark takes
 * longer than to draw them.
 */
export const titled = <T>({ isRead }: Frame, titleOf: (one: T) => string) =>
  isRead ? titleOf : null;

/** The same as a title, which is the one text that Plot carries to a mark. */
export const title = (value: string, pick: Pick = {}): string => `${value}\n${write(pick)}`;

/** Puts what the titles of Plot's marks say where the page reads it; nothing is said twice. */
export function moveTitles(svg: Element): void {
  for (const element of svg.querySelectorAll('title')) {
    const words = element.textContent;
    // The words may be of several lines; what picking chooses is the last.
    const end = words.lastIndexOf('\n');
    element.parentElement!.setAttribute(valueAttribute, words.slice(0, end));
    element.parentElement!.setAttribute(pickAttribute, words.slice(end + 1));
    element.remove();
  }
}
