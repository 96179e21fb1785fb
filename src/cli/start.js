import './check-node.js';
import { build, buildFolder, isBuildCurrent } from './build.js';
import { installWhatIsMissing } from './install.js';

const usualPort = 4173;

await installWhatIsMissing();

if (!isBuildCurrent()) {
  console.log('Building the site. This happens after every change and takes less than a minute.');
  const { isOk, output } = await build();
  if (!isOk) {
    console.error(`${output}\nThe site could not be built; the reason is above.`);
    process.exit(1);
  }
}

// The server stands on installed libraries, so it can only be imported now.
const { codeOf, serve } = await import('./serve.js');

/**
 * @param {number} port
 * @returns {Promise<string>}
 */
async function serveOnFirstFreePort(port) {
  try {
    return (await serve(buildFolder, port)).url;
  } catch (error) {
    // Windows refuses a port it keeps for itself with EACCES.
    if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error))) throw error;
    return serveOnFirstFreePort(port + 1);
  }
}

const url = await serveOnFirstFreePort(usualPort);
const isUsual = url.endsWith(`:${usualPort}`);

console.log(`
${isUsual ? 'Throughline is on' : `Port ${usualPort} is in use, so Throughline is on`} ${url}

Open that address in a browser. It starts with sample data, Oxfordshire's inspections;
drop your own CSV files on the page to see yours. Nothing you load leaves this computer.
To stop, press Ctrl+C here.`);
