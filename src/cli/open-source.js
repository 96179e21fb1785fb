import { createServer } from 'vite';
import { root } from './run-command.js';
import { sqlStatements } from './sql-statements.js';

/**
 * The TypeScript source for scripts that run in Node: Vite translates it as it does for the page, so
 * that both run the same code.
 */
export async function openSource() {
  const server = await createServer({
    root,
    configFile: false,
    plugins: [sqlStatements],
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  return {
    /** @param {string} path from the root of the project, with a slash before it */
    import: (path) => server.ssrLoadModule(path),
    close: () => server.close(),
  };
}
