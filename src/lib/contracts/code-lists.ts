import codeListsJson from '#data/reference/code-lists.json' with { type: 'json' };

/**
 * What codes or words of one publisher stand for. A list is never applied unasked: the same number
 * is the best grade in one list and the worst in another.
 */
export interface CodeList {
  /** Shown to the person who chooses. */
  readonly name: string;
  /** The contract field whose values it explains, such as `grade`. */
  readonly field: string;
  /** The value in the file, in lower case, → the canonical value. */
  readonly codes: Readonly<Record<string, string>>;
}

export const codeLists: readonly CodeList[] = codeListsJson;
