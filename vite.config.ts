import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { sqlStatements } from './src/cli/sql-statements.js';
import { leaveOut } from './src/cli/left-out.js';
import { gather, licences } from './src/cli/licences.js';

const browserTests = 'tests/e2e/**/*.test.ts';
/** Those that measure time, which others beside them would spoil. */
const timedTests = 'tests/e2e/{engine,explorer-large,export-files,office}.test.ts';

/**
 * What most pages need, in one file. Left to itself it is in dozens of files of a few hundred bytes,
 * and packed by itself each of them is larger.
 */
const shared = {
  name: 'shared',
  minShareCount: 6,
  test: /src\/lib\/(?!charts|exports|report|story|tables)|data\/reference|svelte/,
};

export default defineConfig({
  plugins: [sqlStatements, leaveOut, gather, licences, sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  worker: { format: 'es', plugins: () => [gather] },
  build: { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests],
          // One less than there are is what it takes otherwise: one of two.
          maxWorkers: '100%',
          // To read the sources anew for every file takes a third of the time, and none changes them.
          isolate: false,
          // Opening a database takes seconds on a small machine that is busy.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          exclude: [timedTests],
          maxWorkers: '100%',
          // What drives the browser is read once. Every file opens a browser of its own all the same.
          isolate: false,
          // A page is left before it pays that the engine is compiled a second time, to be quicker, and
          // that takes more than a third of the time of a small machine.
          env: { CHROMIUM_FLAGS: '--js-flags=--liftoff-only' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          include: [timedTests],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
