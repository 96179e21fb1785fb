import type { Vocabulary } from './vocabularies.ts';

/**
 * The kinds of value a field holds. `term` is one of a closed vocabulary, and any other value is
 * a problem; `label` prefers its vocabulary but keeps what it does not know, because every
 * authority has categories and inspection types of its own.
 */
export type FieldType = 'text' | 'date' | 'integer' | 'term' | 'label';

/** One column of a contract: everything the product knows about it is said here, once. */
export interface Field {
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  readonly required?: true;
  /** Canonical values with their aliases; `term` and `label` fields have one. */
  readonly vocabulary?: Vocabulary;
  /** Name of the extra column that keeps the value exactly as the file gave it. */
  readonly asGiven?: string;
  /** May name a person: it is shown on the page, and leaves it in a file only if that is asked for. */
  readonly isPersonal?: true;
  /**
   * Words in which anything may stand and by which nothing is counted or grouped: they are left out
   * with those that may name a person where a project is saved without them.
   */
  readonly isFreeText?: true;
  /** Other headings seen for this column, compared without case, spaces and punctuation. */
  readonly aliases?: readonly string[];
  readonly example: string;
}

export type ContractName = 'judgements' | 'inspections' | 'findings' | 'actions';

/** What a table holds: one declaration from which types, tables, checks and templates derive. */
export interface Contract {
  readonly name: ContractName;
  readonly title: string;
  /** What one row is, as a noun phrase that fits after "one row is". */
  readonly description: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** The fields that together name one row. */
  readonly key: readonly string[];
}

interface ValueOf {
  text: string;
  date: Date;
  integer: number;
  term: string;
  label: string;
}

type Cell<F extends Field> = F extends { required: true }
  ? ValueOf[F['type']]
  : ValueOf[F['type']] | null;

/** The row type of a contract, inferred from its fields. Dates are midnight UTC. */
export type Row<C extends Contract> = { -readonly [K in keyof C['fields']]: Cell<C['fields'][K]> };
