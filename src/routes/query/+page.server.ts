import { readSchema } from '#lib/query/schema.ts';
import { askSample } from '#lib/workspace/first-view.server.ts';

/** The engine of the page is asked while the site is built, for what can be asked changes with it only. */
export const load = async () => ({ relations: await readSchema(askSample) });
