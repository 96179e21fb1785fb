import { literal, type Sql } from './sql.ts';

/**
 * Without these casts the results are silently wrong: 1.5 as DECIMAL(4,2) arrives as 150.
 * A BIGINT beyond 2^53 is rounded, so identifiers are kept as text.
 */
export const openConfig = {
  query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
};

/** Files are registered under this folder, and it is the only one that SQL can read. */
export const intakeFolder = 'intake/';

/**
 * Run once, before any statement of a user: from then on no statement can load an extension,
 * reach a file or an address outside the intake folder, or change a setting.
 */
export const lockDown = [
  `SET memory_limit='1GB'`,
  `SET autoinstall_known_extensions=false`,
  `SET autoload_known_extensions=false`,
  `SET allowed_directories=['${intakeFolder}']`,
  `SET enable_external_access=false`,
  `SET lock_configuration=true`,
].join('; ');

/**
 * Binding by PREPARE and EXECUTE: only a statement that is sent as text can be cancelled in
 * DuckDB-WASM, and a value can still never become part of the statement.
 */
export function toSteps({ text, params }: Sql): { prepare: string | null; execute: string } {
  if (params.length === 0) return { prepare: null, execute: text };
  return {
    prepare: `PREPARE bound AS ${text}`,
    execute: `EXECUTE bound(${params.map(literal).join(', ')})`,
  };
}
