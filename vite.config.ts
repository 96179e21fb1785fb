import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { sqlStatements } from './src/cli/sql-statements.js';
import { leaveOut } from './src/cli/left-out.js';
import { gather, licences } from './src/cli/licences.js';

const browserTests = 'tests/e2e/**/*.test.ts';

/**
 * What every page needs, with pieces that several pages share in several ways. Left to itself each of
 * these pieces is a file of a few hundred bytes, and packed by itself it is larger: apart, the first
 * page has 2.8 kB more of them to send for.
 */
const shared = {
  name: 'shared',
  test: /src\/lib\/components\/(ProgressFacts|GradeTiles|StoryWords|ScrollBox|save-file|browser-store)\.(ts|svelte)$/,
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
          // A browser with a database in it fills a small machine by itself.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
