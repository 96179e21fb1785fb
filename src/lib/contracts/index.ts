import { actions } from './actions.ts';
import type { Contract, ContractName } from './contract.ts';
import { findings } from './findings.ts';
import { inspections } from './inspections.ts';
import { judgements } from './judgements.ts';

/** Every contract by name, in the order in which they are shown. */
export const contracts: Readonly<Record<ContractName, Contract>> = {
  judgements,
  inspections,
  findings,
  actions,
};

export const contractList: readonly Contract[] = Object.values(contracts);
