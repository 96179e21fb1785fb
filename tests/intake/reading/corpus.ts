import type { Case } from './case.ts';
import { encodings } from './encodings.ts';
import { footers } from './footers.ts';
import { headings } from './headings.ts';
import { lineEnds } from './line-ends.ts';
import { marks } from './marks.ts';
import { preambles } from './preambles.ts';
import { programs } from './programs.ts';
import { rows } from './rows.ts';
import { separators } from './separators.ts';
import { strayMarks } from './stray-marks.ts';
import { tables } from './tables.ts';
import { tallHeadings } from './tall-headings.ts';

/**
 * Files as open-data portals, case systems, spreadsheets and dashboards write them, invented and as
 * small as their difficulty allows. What each holds is written by hand, as a person would read it:
 * it does not follow from the reader.
 */
export const corpus: readonly Case[] = [
  ...encodings,
  ...separators,
  ...lineEnds,
  ...marks,
  ...strayMarks,
  ...programs,
  ...headings,
  ...tallHeadings,
  ...preambles,
  ...footers,
  ...rows,
  ...tables,
];
