import { judgementCharts } from '#lib/charts/judgements-page.ts';
import { judgementTables } from '#lib/tables/index.ts';
import { askViews, drawViews } from '#lib/workspace/first-view.server.ts';

export const load = async () => {
  const [drawn, listed] = [await drawViews(judgementCharts), await askViews(judgementTables)];
  return { drawn, listed, views: { ...drawn, ...listed } };
};
