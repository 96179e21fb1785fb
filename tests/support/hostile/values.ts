import { formulas } from './formulas.ts';
import { markup } from './markup.ts';
import { paths, signs, unwritable } from './signs.ts';
import { prototypeNames, sqlTexts } from './sql.ts';

/** Every text that a cell of a file can hold. */
export const cellAttacks = [
  ...markup,
  ...formulas,
  ...sqlTexts,
  ...prototypeNames,
  ...signs,
  ...paths,
];

/** Every text that words can be: those of boxes, templates and project files too. */
export const wordAttacks = [...cellAttacks, ...unwritable];
