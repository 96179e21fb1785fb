import { existsSync } from 'node:fs';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { build, buildFolder } from '../../src/cli/build.js';
import { serve } from '../../src/cli/serve.js';
import { startCanary, type Canary } from './canary.ts';
import { launchOptions } from './chromium.js';

/** The built site in a real browser with a fresh profile. */
export interface App {
  readonly page: Page;
  readonly url: string;
  /** Requests to anywhere outside the site. What the policy stopped first is among the errors. */
  readonly leaks: readonly string[];
  /** What the page and its workers reported as an error. */
  readonly errors: readonly string[];
  /** Calls to it are in `canary.hits`, not in `leaks`. */
  readonly canary: Canary;
  /** Throws if there were leaks, so that no test can forget to look. */
  close(): Promise<void>;
}

/** `device` is what it is opened on, where that is not a desktop. */
export async function openApp(path = '/', device: BrowserContextOptions = {}): Promise<App> {
  if (!existsSync(buildFolder)) {
    const { isOk, output } = await build();
    if (!isOk) throw new Error(output);
  }

  const leaks: string[] = [];
  const errors: string[] = [];
  const [site, canary, browser] = await Promise.all([
    serve(buildFolder, 0),
    startCanary(),
    chromium.launch(launchOptions()),
  ]);
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What it answers is not seen by a test that stands between page and site; it has tests of its own.
    serviceWorkers: 'block',
    ...device,
  });
  const page = await context.newPage();

  const isOurs = ({ protocol, host }: URL) =>
    !/^(http|ws)s?:$/.test(protocol) ||
    [site.url, canary.url].some((url) => new URL(url).host === host);
  const record = (url: string) => {
    if (!isOurs(new URL(url))) leaks.push(url);
  };
  context.on('request', (request) => record(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  page.on('websocket', (socket) => record(socket.url()));

  await page.goto(site.url + path);

  return {
    page,
    url: site.url,
    leaks,
    errors,
    canary,
    close: async () => {
      await browser.close();
      await Promise.all([site.close(), canary.close()]);
      if (leaks.length > 0) throw new Error(`Requests left the site: ${leaks.join(', ')}`);
    },
  };
}
