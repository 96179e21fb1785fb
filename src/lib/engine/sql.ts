/** What can be bound to a statement. A `Date` is bound as the DATE it is in UTC. */
export type Value = string | number | boolean | Date | null;

/** A statement or a piece of one: literal text with a bound value between each two strings. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly params: readonly Value[],
  ) {}

  /** The text as the database gets it, with `$1…$n` in the places of the bound values. */
  get text(): string {
    return this.strings.reduce((text, string, i) => `${text}$${i}${string}`);
  }
}

/** SQL with values bound, never pasted; pieces of SQL may stand among the values. */
export function sql(strings: TemplateStringsArray, ...values: (Value | Sql)[]): Sql {
  const out = [strings[0]!];
  const params: Value[] = [];
  values.forEach((value, i) => {
    const after = strings[i + 1]!;
    if (value instanceof Sql) {
      out[out.length - 1] += value.strings[0]!;
      out.push(...value.strings.slice(1));
      params.push(...value.params);
      out[out.length - 1] += after;
    } else {
      params.push(value);
      out.push(after);
    }
  });
  return new Sql(out, params);
}

/** A table, column or file name, quoted so that any name is safe. */
export const identifier = (name: string) => new Sql([`"${name.replaceAll('"', '""')}"`], []);

/** Text of our own, never a user's: the source of a view, the name of a type. */
export const trusted = (text: string) => new Sql([text], []);

/** Pieces of SQL in a row with `separator`, one of our own, between them. */
export function join(pieces: readonly Sql[], separator = ', '): Sql {
  return pieces.reduce(
    (all, piece, i) => (i === 0 ? piece : sql`${all}${trusted(separator)}${piece}`),
    trusted(''),
  );
}

/** The day of a `Date`, as it is in UTC, such as 2014-10-06. */
export const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/**
 * A value as SQL text, safe whatever it holds: DuckDB knows no other escape within quotes. A NUL would
 * end the statement; no text that is read from a file has one, and another sign stands for it.
 */
export function literal(value: Value): string {
  if (value === null) return 'NULL';
  if (value instanceof Date) return `DATE '${isoDay(value)}'`;
  if (typeof value === 'string')
    return `'${value.replaceAll("'", "''").replaceAll('\0', '\ufffd')}'`;
  return String(value);
}

/** The statements as one, with their values written out: for our own only, and never for a query. */
export const script = (statements: readonly Sql[]): Sql =>
  trusted(
    statements
      .map(({ strings, params }) =>
        strings.reduce((text, string, i) => text + literal(params[i - 1] ?? null) + string),
      )
      .join(';\n'),
  );
