import type { Column } from '#lib/charts/chart.ts';
import { frameworkLabel, labelIn } from '#lib/charts/format.ts';
import type { Contract, Field, FieldType } from '#lib/contracts/contract.ts';
import { frameworks, type Vocabulary } from '#lib/contracts/vocabularies.ts';

/** How a column is filtered, sorted and set. */
export type Kind = 'text' | 'choice' | 'day' | 'number';

/** A column of a table as a person explores it. */
export interface ExplorerColumn extends Column {
  readonly kind: Kind;
  /** Its values in their natural order, where it has a vocabulary. */
  readonly vocabulary?: Vocabulary;
  /** May name a person: it is shown and never leaves the page in a file. */
  readonly isPersonal?: boolean;
  /** How many characters of a value there is room for. */
  readonly room: number;
}

const kinds: Readonly<Record<FieldType, Kind>> = {
  text: 'text',
  date: 'day',
  integer: 'number',
  term: 'choice',
  label: 'choice',
};

const places: readonly ExplorerColumn[] = [
  { key: 'source', title: 'File', kind: 'choice', room: 28 },
  { key: 'source_row', title: 'Row', kind: 'number', room: 9 },
];

const longestDay = '30 September 2015';
const mostRoom = 44;

/** Room for the heading with its arrow, and for values like the example and the words known. */
const roomFor = (title: string, values: readonly string[]) =>
  Math.min(mostRoom, Math.max(title.length + 3, ...values.map((value) => value.length + 1)));

function columnsOfField([key, field]: [string, Field]): ExplorerColumn[] {
  const { title, vocabulary, asGiven, example, isPersonal = false } = field;
  const kind = kinds[field.type];
  const label = vocabulary === frameworks ? frameworkLabel : labelIn(vocabulary ?? []);
  const words = vocabulary?.map(({ value }) => label(value)) ?? [];
  const room = roomFor(title, kind === 'day' ? [longestDay] : [example, ...words]);
  const own: ExplorerColumn = {
    ...{ key, title, kind, isPersonal, room },
    ...(vocabulary ? { vocabulary, label } : {}),
  };
  if (!asGiven) return [own];
  return [own, { key: asGiven, title: `${title} as given`, kind: 'text', room: room + 2 }];
}

/** Every column of a contract, and then the file and the row of it that each row stands in. */
export const columnsOf = ({ fields }: Contract): ExplorerColumn[] => [
  ...Object.entries(fields).flatMap(columnsOfField),
  ...places,
];
