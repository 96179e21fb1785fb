import { findingCharts } from '#lib/charts/findings-page.ts';
import { drawViews } from '#lib/workspace/first-view.server.ts';

export const load = async () => ({ views: await drawViews(findingCharts) });
