import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { BrowserContext, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';

/** The modules that keep a project, and what injects faults into them, as one script. */
export async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: 'tests/support/faults/in-page.ts', formats: ['iife'], name: 'bundled' },
    },
  })) as Rolldown.RolldownOutput[];
  return `${built[0]!.output[0].code}; globalThis.faults = bundled.faults;`;
}

const address = 'http://localhost/faults';

/** An empty page, always at the same address, with the script in it. */
export async function openFaultPage(context: BrowserContext, script: string): Promise<Page> {
  const page = await context.newPage();
  await page.route(address, (route) =>
    route.fulfill({ body: '<!doctype html><title>faults</title>', contentType: 'text/html' }),
  );
  await page.goto(address);
  await page.addScriptTag({ content: script });
  return page;
}
