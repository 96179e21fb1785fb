import { DataType, type Field, type Table, type Vector } from 'apache-arrow';

type Decode = (value: unknown) => unknown;

/** How one value of a column becomes plain JavaScript, decided once from the column's type. */
function decoderOf(type: DataType): Decode {
  if (DataType.isDate(type) || DataType.isTimestamp(type)) {
    return (value) => new Date(Number(value));
  }
  if (DataType.isList(type)) {
    const decode = orNull(decoderOf(type.children[0]!.type as DataType));
    return (value) => Array.from(value as Vector, decode);
  }
  if (DataType.isStruct(type)) {
    const fields: [string, Decode][] = type.children.map((child: Field) => [
      child.name,
      orNull(decoderOf(child.type as DataType)),
    ]);
    return (value) =>
      Object.fromEntries(
        fields.map(([name, decode]) => [name, decode((value as Record<string, unknown>)[name])]),
      );
  }
  if (DataType.isInt(type) || DataType.isFloat(type)) return Number;
  return (value) => value;
}

const orNull =
  (decode: Decode): Decode =>
  (value) =>
    value === null || value === undefined ? null : decode(value);

/** An Arrow result as plain objects; see Engine.query for the types. */
export function toRows<R>(table: Table): R[] {
  const columns = table.schema.fields.map((field, i) => ({
    name: field.name,
    values: table.getChildAt(i)!,
    decode: orNull(decoderOf(field.type as DataType)),
  }));
  return Array.from({ length: table.numRows }, (_, row) => {
    const cells = columns.map(({ name, values, decode }) => [name, decode(values.get(row))]);
    return Object.fromEntries(cells) as R;
  });
}
