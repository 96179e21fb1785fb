import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { runOrStop } from '../../src/cli/run-command.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
];

/** The path of a Chromium on this computer, or null. */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH says ${named}, and there is no such file.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...onPath, ...usualPlaces, chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Whether Debian packages can be installed. */
export function isRootOnDebian() {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 &&
    existsSync(release) &&
    /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  );
}

/** Installs a Chromium where there is none. */
export async function ensureChromium() {
  if (findChromium()) return;
  if (isRootOnDebian()) {
    await runOrStop(
      "Installing Debian's Chromium, which the browser tests drive.",
      'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium fonts-liberation',
    );
  } else {
    await runOrStop(
      'Fetching a Chromium, which the browser tests drive.',
      'playwright-core install chromium',
    );
  }
}

/** A browser calls home in many ways of its own, which are not what is tested here. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** How every test and measurement starts its browser; CHROMIUM_FLAGS has flags for it beside these. */
export function launchOptions() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium here; npm test installs one.');
  const more = process.env['CHROMIUM_FLAGS']?.split(' ') ?? [];
  return { executablePath, args: [...quiet, ...more] };
}
