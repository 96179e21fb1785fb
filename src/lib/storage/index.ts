export { KeptStore, SavedElsewhere } from './kept-store.ts';
export { OneWriter } from './one-writer.ts';
export type { Found } from './read-stored.ts';
