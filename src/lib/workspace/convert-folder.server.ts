import { mkdir, readdir, readFile as readFromDisk, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertFile } from '#lib/intake/convert-file.ts';
import { readFile } from '#lib/intake/read-file.ts';
import { recognise } from '#lib/intake/recognise.ts';
import { accountForFile } from './account-for-file.server.ts';

/** Reads every file of a folder as the page does and writes its tables and a report on each to another. */
export async function convertFolder(from: string, to: string) {
  const startedAt = performance.now();
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  let refused = 0;
  for (const name of names.sort()) {
    const file = new Blob([await readFromDisk(join(from, name))]);
    const { tables, report } = await convertFile(file, name);
    for (const [i, text] of tables.entries())
      await writeFile(join(to, `${name}${i === 0 ? '' : `.${i + 1}`}_converted.csv`), text);
    if (report.refused !== null) refused++;
    const isKnown = report.tables.some(({ headings }) => recognise(headings) !== null);
    const accounts = isKnown ? await accountForFile(await readFile(file, name)) : [];
    await writeFile(
      join(to, `${name}.report.json`),
      `${JSON.stringify({ ...report, accounts }, null, 2)}\n`,
    );
  }
  return { files: names.length, refused, seconds: (performance.now() - startedAt) / 1000 };
}
