import type { Contract, Field } from '#lib/contracts/contract.ts';
import type { ColumnSource, Mapping, Unpivot } from '#lib/intake/reading.ts';
import { fileColumn } from './read-csv.ts';
import { identifier, join, sql, trusted, type Sql } from './sql.ts';

/** Where the text of a cell is read. */
interface Place {
  /** The text of the file as SQL; NULL for blank. */
  readonly raw: Sql;
  /** The numbers of its columns as a text such as '3' or '3 5'; '' where it comes from none. */
  readonly columns: Sql;
}

/** A field of the contract on its way from the file. */
export interface Cell extends Place {
  readonly name: string;
  readonly field: Field;
  /** What the user or the layout has said that values stand for; see Mapping. */
  readonly values: Readonly<Record<string, string>> | null;
  readonly isMonthFirst: boolean;
}

/** What a joined value has between its parts. */
export const between = ' · ';

function placeOf(source: ColumnSource | undefined): Place {
  if (source === undefined) return { raw: trusted('NULL::VARCHAR'), columns: sql`''` };
  if ('value' in source) return { raw: sql`${source.value}::VARCHAR`, columns: sql`''` };
  if ('column' in source)
    return { raw: fileColumn(source.column), columns: sql`${String(source.column)}` };
  const parts = join(source.columns.map(fileColumn));
  return {
    raw: sql`nullif(concat_ws(${between}, ${parts}), '')`,
    columns: sql`${source.columns.join(' ')}`,
  };
}

const ownName = (name: string) => identifier(`own ${name}`);
const ownColumns = (name: string) => identifier(`columns ${name}`);

/** Fields of which a wide column has a value or a column of its own. */
const ownFields = ({ columns }: Unpivot) => [
  ...new Set(columns.flatMap(({ fixed, beside = {} }) => Object.keys({ ...fixed, ...beside }))),
];

function mapCell(name: string, mapping: Mapping): Place {
  const { unpivot, fields } = mapping;
  if (unpivot?.field === name) return { raw: trusted('cell'), columns: trusted('cell_columns') };
  if (unpivot && ownFields(unpivot).includes(name))
    return { raw: ownName(name), columns: ownColumns(name) };
  return placeOf(fields[name]);
}

/** The fields of a contract with the places where a mapping finds them. */
export function mapCells(contract: Contract, mapping: Mapping): Cell[] {
  return Object.entries(contract.fields).map(([name, field]) => ({
    name,
    field,
    ...mapCell(name, mapping),
    values: mapping.values?.[name] ?? null,
    isMonthFirst: mapping.monthFirst?.includes(name) ?? false,
  }));
}

/** A value of a wide column: from the column beside it or, where that is blank or there is none, as fixed. */
function ownPlace(
  fixed: string | undefined,
  beside: number | undefined,
  shared: ColumnSource | undefined,
): Place {
  const own = fixed === undefined ? shared : { value: fixed };
  if (beside === undefined) return placeOf(own);
  const { raw, columns } = placeOf({ column: beside });
  return fixed === undefined ? { raw, columns } : { raw: sql`coalesce(${raw}, ${fixed})`, columns };
}

/** What each wide column gives to its row, as structs with the same keys; `cell` is the value. */
export function wideCells({ fields }: Mapping, unpivot: Unpivot): Sql[] {
  const names = ownFields(unpivot);
  return unpivot.columns.map(({ column, fixed, beside = {} }) => {
    const own = names.map((name) => {
      const { raw, columns } = ownPlace(fixed[name], beside[name], fields[name]);
      return sql`, ${ownName(name)}: ${raw}, ${ownColumns(name)}: ${columns}`;
    });
    const cell = placeOf({ column });
    return sql`{cell: ${cell.raw}, cell_columns: ${cell.columns}${join(own, '')}}`;
  });
}
