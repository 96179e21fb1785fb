import type { Decision } from '../proposal.ts';
import type { Table } from '../sheet.ts';
import { fingerprint } from './fingerprint.ts';
import { listActions } from './known-actions.ts';
import { readStore, writeStore, type MappingStore } from './remembered.ts';

/** Keeps how a table was read, for the next one with its headings. */
export function remember(store: MappingStore, table: Table, decision: Decision): void {
  const { headings } = table;
  const actions = listActions(table, decision);
  const own = { fingerprint: fingerprint(headings), headings, decision, actions };
  const others = readStore(store).filter((kept) => kept.fingerprint !== own.fingerprint);
  writeStore(store, [own, ...others]);
}
