import { changes } from './changes.ts';
import { citedAgain } from './cited-again.ts';
import { cohorts } from './cohorts.ts';
import { likelyLate } from './likely-late.ts';
import { overdue } from './overdue.ts';
import { planDates } from './plan-dates.ts';
import { planOutcomes } from './plan-outcomes.ts';
import { redated } from './redated.ts';
import { sensitivity } from './sensitivity.ts';
import { standing } from './standing.ts';
import type { Table } from './table.ts';
import { unanswered } from './unanswered.ts';

/** What is done next about actions, and what their figures rest on. */
export const actionTables: readonly Table[] = [
  overdue,
  likelyLate,
  changes,
  redated,
  cohorts,
  sensitivity,
];

/** From a finding to its actions and to the next inspection. */
export const findingTables: readonly Table[] = [unanswered, citedAgain, planOutcomes, planDates];

export const judgementTables: readonly Table[] = [standing];

export const tables: readonly Table[] = [...judgementTables, ...findingTables, ...actionTables];
