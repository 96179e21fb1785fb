import { trusted, type Sql } from '#lib/engine/sql.ts';
import { order } from './order.ts';

const statements = import.meta.glob<string>('./*.sql', {
  query: '?statement',
  import: 'default',
  eager: true,
});

/**
 * Makes every measure anew, each after those it reads; some are tables, so it is run after every
 * load. The statements come without their comments, which are the published definitions.
 */
export const refresh: Sql = trusted(order.map((name) => statements[`./${name}.sql`]!).join('\n'));
