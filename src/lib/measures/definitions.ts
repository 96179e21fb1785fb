import { order } from './order.ts';

const sources = import.meta.glob<string>('./*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A view, macro or table of the measures, with the definition that is published for it. */
export interface Definition {
  /** The name analysts write in SQL. */
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  /** The statement that makes it, to be read or run elsewhere. */
  readonly statement: string;
}

/** The first comment line of the file is the title, the rest of the comment the definition. */
function define(name: string, source: string): Definition {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  const [title, ...definition] = lines.slice(0, end).map((line) => line.slice(2).trim());
  return {
    name,
    title: title ?? name,
    definition: definition.join(' '),
    statement: lines.slice(end).join('\n').trim(),
  };
}

/** Every measure, each after those it reads. */
export const definitions: readonly Definition[] = order.map((name) =>
  define(name, sources[`./${name}.sql`]!),
);

/** A measure and those it is made from, each after those it reads. */
export function madeFrom(name: string): readonly Definition[] {
  const own = definitions.find((one) => one.name === name);
  if (own === undefined) throw new Error(`unknown measure: ${name}`);
  const isRead = (other: Definition) =>
    other !== own &&
    new RegExp(`\\b(FROM|JOIN) ${other.name}\\b|\\b${other.name}\\(`).test(own.statement);
  const read = definitions.filter(isRead).flatMap((one) => madeFrom(one.name));
  return [...new Set([...read, own])];
}
