import { charts } from '#lib/charts/index.ts';
import { drawViews } from '#lib/workspace/first-view.server.ts';

export const load = async () => ({ views: await drawViews(charts) });
