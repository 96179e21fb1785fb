import type { Contract } from '#lib/contracts/contract.ts';
import { foldHeading } from './headings.ts';
import type { ColumnSource, Mapping } from './reading.ts';

/** How well the headings of a file fit one of our own contracts. */
export interface ContractMatch {
  readonly contract: Contract;
  readonly mapping: Mapping;
  /** Required fields for which no column was found. */
  readonly missing: readonly string[];
}

type Claim = 'name' | 'title' | 'alias';

type Claims = Readonly<Record<Claim, readonly string[]>>;

/** The folded headings that each field of a contract claims. They are asked for row by row, so they are kept. */
const kept = new Map<Contract, Readonly<Record<string, Claims>>>();

function claimsOf(contract: Contract): Readonly<Record<string, Claims>> {
  const known = kept.get(contract);
  if (known) return known;
  const claims = Object.entries(contract.fields).map(([name, { title, aliases = [] }]) => [
    name,
    { name: [foldHeading(name)], title: [foldHeading(title)], alias: aliases.map(foldHeading) },
  ]);
  const made = Object.fromEntries(claims) as Readonly<Record<string, Claims>>;
  kept.set(contract, made);
  return made;
}

function match(contract: Contract, folded: readonly string[], order: readonly Claim[]) {
  const fields: Record<string, ColumnSource> = {};
  const taken = new Set<number>();
  const claims = claimsOf(contract);
  for (const claim of order)
    for (const field of Object.keys(contract.fields)) {
      if (fields[field]) continue;
      const accepted = claims[field]![claim];
      const column = folded.findIndex((h, i) => !taken.has(i) && accepted.includes(h));
      if (column < 0) continue;
      fields[field] = { column };
      taken.add(column);
    }
  const missing = Object.keys(contract.fields).filter(
    (field) => contract.fields[field]!.required && !fields[field],
  );
  return { contract, mapping: { contract: contract.name, fields }, missing };
}

/**
 * Gives each field one column and each column to one field: a name wins over a title, a title over
 * an alias, and among equals the first column wins. A table headed with titles can hold one that is
 * another field’s name (“Action” is the title of the reference and the name of the text), so where
 * names first leaves a required field without a column, titles first is tried.
 */
export function matchContract(contract: Contract, folded: readonly string[]): ContractMatch {
  const byName = match(contract, folded, ['name', 'title', 'alias']);
  if (byName.missing.length === 0) return byName;
  const byTitle = match(contract, folded, ['title', 'name', 'alias']);
  return byTitle.missing.length < byName.missing.length ? byTitle : byName;
}
