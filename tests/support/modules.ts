import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { launchOptions } from './chromium.js';

/** An empty page, served beside the source. */
const blank = {
  name: 'blank-page',
  configureServer(server: import('vite').ViteDevServer) {
    server.middlewares.use('/blank', (_, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>blank</title>');
    });
  },
};

/**
 * A page in a real browser that has imported `names` from modules of the source, by address, as
 * globals: for what the site does not show, such as a query that is cancelled.
 */
export async function openModules(
  names: Readonly<Record<string, string>>,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    plugins: [blank],
    server: { port: 0, host: '127.0.0.1' },
    optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: ['apache-arrow'] },
    logLevel: 'error',
  });
  await server.listen();
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls!.local[0]}blank`);
  const imports = Object.entries(names).map(([name, url]) => `import { ${name} } from '${url}';`);
  const all = Object.keys(names).join(', ');
  const content = `${imports.join('\n')} Object.assign(window, { ${all}, isReady: true });`;
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => 'isReady' in window);
  return {
    page,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
