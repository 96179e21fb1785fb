/**
 * A number of 53 bits that is the same for the same text (cyrb53). Texts are told apart by it, millions
 * of which would fill the memory; nobody ever sees it.
 */
function hash(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & two) + (one >>> 0);
}

const separator = '\u001f';

/** Numbers the different texts within each of many groups, from 1, as they come. */
export class Numbers {
  readonly #found = new Map<number, number>();
  readonly #counts = new Map<number, number>();

  of(group: readonly (string | number)[], texts: readonly string[]): number {
    const within = group.join(separator);
    const key = hash([within, ...texts].join(separator));
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const place = hash(within);
    const next = (this.#counts.get(place) ?? 0) + 1;
    this.#counts.set(place, next);
    this.#found.set(key, next);
    return next;
  }
}
