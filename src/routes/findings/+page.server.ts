import { findingCharts } from '#lib/charts/findings-page.ts';
import { findingTables } from '#lib/tables/index.ts';
import { askViews, drawViews } from '#lib/workspace/first-view.server.ts';

export const load = async () => {
  const [drawn, listed] = [await drawViews(findingCharts), await askViews(findingTables)];
  return { drawn, listed, views: { ...drawn, ...listed } };
};
