import { trusted, type Sql } from '#lib/engine/sql.ts';
import { writeFocus, type Focus } from './focus.ts';
import { first, rest } from './order.ts';

const statements = import.meta.glob<string>('./*.sql', {
  query: '?statement',
  import: 'default',
  eager: true,
});

/**
 * Statements come without their comments, which are the published definitions. Some measures are
 * tables, so these are run after every load: first those of the charts of the first page, and then
 * the rest.
 */
const make = (names: readonly string[]): Sql =>
  trusted(names.map((name) => statements[`./${name}.sql`]!).join('\n'));

/** The focus stands first, and is set before anything follows from it. */
export const refreshFirst = (focus: Focus): Sql =>
  trusted([make(['focus']).text, writeFocus(focus), make(first.slice(1)).text].join('\n'));
export const refreshRest: Sql = make(rest);
