import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright-core';
import { launchOptions } from '#tests/support/chromium.js';

/** A browser that keeps its profile in a folder, and that can be killed as a power cut does. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  kill(): Promise<void>;
}

export async function startBrowser(folder: string): Promise<OwnBrowser> {
  const { executablePath, args } = launchOptions();
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  const child = spawn(executablePath, [...args, ...own, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let address = '';
  for await (const line of createInterface(child.stderr)) {
    address = /DevTools listening on (\S+)/.exec(line)?.[1] ?? '';
    if (address !== '') break;
  }
  // What it says after that is nobody’s, but it must be taken from it.
  child.stderr.resume();
  const browser = await chromium.connectOverCDP(address);
  return {
    context: browser.contexts()[0]!,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      await browser.close();
    },
  };
}
