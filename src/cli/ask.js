import './check-node.js';
import { installWhatIsMissing } from './install.js';

const [query, ...paths] = process.argv.slice(2);
if (!query) {
  console.error(
    "Usage: npm run --silent ask -- 'SQL' FILE…\n" +
      'Loads the files as the page would and prints the answer as CSV. The measures that can be\n' +
      'asked for are on the help page and in src/lib/measures.',
  );
  process.exit(2);
}

await installWhatIsMissing();
const { openSource } = await import('./open-source.js');
const source = await openSource();
try {
  const { ask } = /** @type {typeof import('../lib/workspace/ask.server.ts')} */ (
    await source.import('/src/lib/workspace/ask.server.ts')
  );
  const { csv, accounts } = await ask(query, paths);
  for (const account of accounts) console.error(account);
  process.stdout.write(csv);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
} finally {
  await source.close();
}
