import { readFileSync } from 'node:fs';

/**
 * A plugin of Vite by which `x.sql?statement` is the SQL of a file without its comments, which are
 * published as definitions and would double the size of what the page loads.
 *
 * @type {import('vite').Plugin}
 */
export const sqlStatements = {
  name: 'sql-statements',
  enforce: 'pre',
  load(id) {
    const [file = '', query] = id.split('?');
    if (query !== 'statement') return null;
    const statement = readFileSync(file, 'utf8').replace(/^--.*\n/gm, '');
    return `export default ${JSON.stringify(statement)};`;
  },
};
