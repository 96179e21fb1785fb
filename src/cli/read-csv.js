import './check-node.js';
import { installWhatIsMissing } from './install.js';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error(
    'Usage: npm run --silent read-csv -- IN_DIR OUT_DIR\n' +
      'Reads every file of IN_DIR as the page would and writes each table and a report to OUT_DIR.',
  );
  process.exit(2);
}

await installWhatIsMissing();
const { openSource } = await import('./open-source.js');
const source = await openSource();
try {
  const { convertFolder } =
    /** @type {typeof import('../lib/workspace/convert-folder.server.ts')} */ (
      await source.import('/src/lib/workspace/convert-folder.server.ts')
    );
  const { files, refused, seconds } = await convertFolder(from, to);
  console.log(`${files} files read, ${refused} could not be read (${seconds.toFixed(1)} s)`);
} finally {
  await source.close();
}
