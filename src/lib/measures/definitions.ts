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
}

/** The first comment line of the file is the title, the rest of the comment the definition. */
function define(name: string, source: string): Definition {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  const [title, ...definition] = lines.slice(0, end).map((line) => line.slice(2).trim());
  return { name, title: title ?? name, definition: definition.join(' ') };
}

/** Every measure, each after those it reads. */
export const definitions: readonly Definition[] = order.map((name) =>
  define(name, sources[`./${name}.sql`]!),
);
