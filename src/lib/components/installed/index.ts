export { takeLaunchedFiles } from './launched-files.ts';
export { default as SiteUpdate } from './SiteUpdate.svelte';
