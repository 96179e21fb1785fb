import { actionCharts } from '#lib/charts/actions-page.ts';
import { drawViews } from '#lib/workspace/first-view.server.ts';

export const load = async () => ({ views: await drawViews(actionCharts) });
