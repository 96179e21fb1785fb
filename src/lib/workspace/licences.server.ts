import { existsSync, readFileSync } from 'node:fs';

/** A package whose code, or letters, are part of the site. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Written when the scripts of the page are built, and before the pages are. */
const file = '.svelte-kit/output/client/licences.json';

/** The packages the site was built of; none while it is developed and was never built. */
export const readLicences = (): readonly ShippedPackage[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ShippedPackage[]) : [];
