import type { Chart } from './chart.ts';
import { themeMatrix } from './theme-matrix.ts';

/** The charts of the page about findings. */
export const findingCharts: readonly Chart[] = [themeMatrix];
