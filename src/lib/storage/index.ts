export { pack } from '#lib/project/pack.ts';
export { digest } from '#lib/project/digest.ts';
export { KeptStore, type Found } from './kept-store.ts';
export { OneWriter } from './one-writer.ts';
