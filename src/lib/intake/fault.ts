import type { Problem, Rule } from '#lib/contracts/problem.ts';

/** Why a whole file is refused: a problem that does not yet know which file it is about. */
export interface Fault {
  readonly rule: Rule;
  readonly message: string;
  /** Row as a spreadsheet shows it, where the fault has a place. */
  readonly row?: number;
  readonly value?: string;
}

/** The problem that a fault is in the file of this name. */
export function blame(source: string, fault: Fault): Problem {
  const { rule, message, row = null, value = null } = fault;
  return { source, row, column: null, value, rule, message };
}
