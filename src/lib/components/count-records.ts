import { formatCount } from '#lib/charts/format.ts';
import type { ContractName } from '#lib/contracts/contract.ts';

const units: Readonly<Record<ContractName, string>> = {
  judgements: 'grade',
  inspections: 'inspection',
  findings: 'finding',
  actions: 'action report',
};

/** Records of one kind as they are counted for the people who gave them. */
export const countRecords = (records: number, contract: ContractName): string =>
  formatCount(records, units[contract]);
