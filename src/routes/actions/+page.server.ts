import { actionCharts } from '#lib/charts/actions-page.ts';
import { actionTables } from '#lib/tables/index.ts';
import { askViews, drawViews } from '#lib/workspace/first-view.server.ts';

export const load = async () => {
  const [drawn, listed] = [await drawViews(actionCharts), await askViews(actionTables)];
  return { drawn, listed, views: { ...drawn, ...listed } };
};
