import { readLicences } from '#lib/workspace/licences.server.ts';

export const load = () => ({ packages: readLicences() });
