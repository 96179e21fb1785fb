import type { Contract } from '#lib/contracts/contract.ts';

/** The table that holds every row of a contract's sources, the rejected ones included. */
export const loadedTable = (contract: Contract) => `loaded_${contract.name}`;
