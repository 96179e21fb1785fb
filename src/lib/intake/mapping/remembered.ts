import { contracts } from '#lib/contracts/index.ts';
import type { Contract } from '#lib/contracts/contract.ts';
import type { Decision } from '../proposal.ts';

/** How one table was read, with its headings: the columns of the decision are places among these. */
export interface Remembered {
  readonly fingerprint: string;
  readonly headings: readonly string[];
  readonly decision: Decision;
  /** Its actions, see `listActions`. */
  readonly actions: readonly string[];
}

/** Where decisions are kept between visits, such as the storage of the browser. */
export interface MappingStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

const KEY = 'throughline.mappings';
const VERSION = 2;
/** The oldest are forgotten beyond this many. */
const MOST = 50;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isColumn = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

function isSource(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { column, columns, value: text } = value;
  return (
    isColumn(column) ||
    typeof text === 'string' ||
    (Array.isArray(columns) && columns.every(isColumn))
  );
}

const isTexts = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.every((text) => typeof text === 'string'));

const isTextMap = (value: unknown) =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const isValues = (value: unknown) =>
  value === undefined || (isRecord(value) && Object.values(value).every(isTextMap));

const isColumnMap = (value: unknown) => isRecord(value) && Object.values(value).every(isColumn);

type Fields = Contract['fields'];

/** Whether nothing is named but fields of the contract. */
const isOf = (fields: Fields, value: object) =>
  Object.keys(value).every((name) => Object.hasOwn(fields, name));

function isWideColumn(value: unknown, declared: Fields): boolean {
  if (!isRecord(value)) return false;
  const { column, fixed, beside = {} } = value;
  const isNamed = isTextMap(fixed) && isColumnMap(beside);
  return (
    isColumn(column) && isNamed && isOf(declared, { ...(fixed as object), ...(beside as object) })
  );
}

function isUnpivot(value: unknown, declared: Fields): boolean {
  if (value === undefined) return true;
  if (!isRecord(value) || typeof value['field'] !== 'string') return false;
  const { field, columns } = value;
  const isWide = Array.isArray(columns) && columns.length > 0;
  return (
    isWide && isOf(declared, { [field]: 0 }) && columns.every((one) => isWideColumn(one, declared))
  );
}

/** Whether a store or a file gave what columns and values stand for. */
export function isMapping(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { contract, fields, unpivot, values, monthFirst, onRepeat } = value;
  const known = typeof contract === 'string' && Object.hasOwn(contracts, contract);
  if (!known || !isRecord(fields)) return false;
  const declared = contracts[contract as Decision['contract']].fields;
  const isOurs = isOf(declared, fields) && Object.values(fields).every(isSource);
  const isRepeat = [undefined, 'first', 'last'].includes(onRepeat as undefined);
  return (
    isOurs && isRepeat && isUnpivot(unpivot, declared) && isValues(values) && isTexts(monthFirst)
  );
}

const isDecision = (value: unknown): boolean =>
  isMapping(value) && isTexts((value as Decision).dayFirst);

const isRemembered = (value: unknown): value is Remembered =>
  isRecord(value) &&
  typeof value['fingerprint'] === 'string' &&
  Array.isArray(value['headings']) &&
  isTexts(value['headings']) &&
  Array.isArray(value['actions']) &&
  isTexts(value['actions']) &&
  isDecision(value['decision']);

/** What is kept, latest first; what another version wrote, or something else, is as if it were not there. */
export function readStore(store: MappingStore): Remembered[] {
  try {
    const kept: unknown = JSON.parse(store.get(KEY) ?? 'null');
    if (!isRecord(kept) || kept['version'] !== VERSION || !Array.isArray(kept['mappings']))
      return [];
    return kept['mappings'].filter(isRemembered);
  } catch {
    return [];
  }
}

export function writeStore(store: MappingStore, mappings: readonly Remembered[]): void {
  store.set(KEY, JSON.stringify({ version: VERSION, mappings: mappings.slice(0, MOST) }));
}
