/** A part of a stack, from the count below it to the count it reaches. */
export type Segment<T> = T & { readonly from: number; readonly to: number };

/** Puts parts on one another in the order in which they are given. */
export function stack<T>(parts: readonly T[], countOf: (part: T) => number): Segment<T>[] {
  let to = 0;
  return parts.map((part) => {
    const from = to;
    to += countOf(part);
    return { ...part, from, to };
  });
}
