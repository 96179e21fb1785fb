/** A text that somebody may put into a file, an address or a box to make something happen. */
export interface Attack {
  readonly kind: string;
  readonly text: string;
}

/** Texts of one kind. */
export const ofKind = (kind: string, texts: readonly string[]): Attack[] =>
  texts.map((text) => ({ kind, text }));

/**
 * Counts the attacks that were made: an attack counts once its check has come to its end, and the
 * same text of the same kind counts once however often it was tried.
 */
export class Tally {
  readonly #made = new Map<string, Set<string>>();

  add({ kind, text }: Attack): void {
    this.#made.set(kind, (this.#made.get(kind) ?? new Set()).add(text));
  }

  get kinds(): Record<string, number> {
    return Object.fromEntries([...this.#made].map(([kind, texts]) => [kind, texts.size]));
  }

  get total(): number {
    return Object.values(this.kinds).reduce((sum, count) => sum + count, 0);
  }
}

/** How many distinct attacks of each kind there are to be made. */
export function countKinds(attacks: readonly Attack[]): Record<string, number> {
  const all = new Tally();
  for (const attack of attacks) all.add(attack);
  return all.kinds;
}

/** What an attack is called in the list of tests, in signs that no terminal obeys. */
export const titleOf = ({ kind, text }: Attack): string =>
  `${kind} ${JSON.stringify(text.slice(0, 60)).replace(
    /[^ -~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}`;

/** Attacks with their titles, for a test of each. */
export const titled = (attacks: readonly Attack[]) =>
  attacks.map((attack) => [titleOf(attack), attack] as const);
