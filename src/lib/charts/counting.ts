/**
 * Which columns are numbers of actions, and how they add up: what must be known so that a number that
 * is not to be shown cannot be worked out from others.
 */
export interface Counting<Key extends string = string> {
  /** Numbers that together are the whole or, where it says `hasRest`, a part of it. */
  readonly parts: readonly Key[];
  /** The column of what they are parts of. */
  readonly whole?: Key;
  /** Whether something of the whole is in none of the parts, and so is what they leave over. */
  readonly hasRest?: boolean;
  /** What is worked out from them in the same row. */
  readonly rates?: readonly Key[];
  /**
   * By which columns rows are put together to be added up: the sum over each group is known from
   * elsewhere, as the live actions of a category are. An empty list is one group of all rows.
   */
  readonly sums?: readonly (readonly Key[])[];
}
