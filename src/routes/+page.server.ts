import { firstView } from '#lib/workspace/first-view.server.ts';

export const load = async () => ({ views: (await firstView).views });
