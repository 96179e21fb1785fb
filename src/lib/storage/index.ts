export { KeptStore, type Found } from './kept-store.ts';
export { OneWriter } from './one-writer.ts';
