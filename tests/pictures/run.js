import '../../src/cli/check-node.js';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildFolder, isBuildCurrent } from '../../src/cli/build.js';
import { installWhatIsMissing } from '../../src/cli/install.js';
import { root } from '../../src/cli/run-command.js';
import { fileName, routes } from '../support/routes.js';

/**
 * Writes a picture of every page of the built site, from its top to its end, for people to look at.
 * They are not stored: all of them are some thirty megabytes, which every change of a page would add
 * again to what is kept for ever, and the tests measure what can be measured of a page.
 */
const folder = join(root, 'tests', 'screenshots');
const widths = [390, 1280, 1920];
const schemes = /** @type {const} */ (['light', 'dark']);

await installWhatIsMissing();
const { ensureChromium, launchOptions } = await import('../support/chromium.js');
await ensureChromium();
if (!isBuildCurrent()) {
  const { isOk, output } = await build();
  if (!isOk) throw new Error(output);
}

const { chromium } = await import('playwright-core');
const { serve } = await import('../../src/cli/serve.js');
const { ready } = await import('../support/ready.js');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await serve(buildFolder, 0);
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/London' });
  for (const route of routes) {
    await page.goto(site.url + route);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await ready(page);
        const path = join(folder, `${fileName(route)}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    }
  }
} finally {
  await browser.close();
  await site.close();
}
console.log(`The pictures are in ${folder}`);
