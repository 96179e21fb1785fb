import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'ask-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the script prints and says, and with which code it ends. */
async function ask(...given: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    return { ...(await run('node', ['src/cli/ask.js', ...given])), code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

const actions = join(folder, 'actions.csv');
writeFileSync(
  actions,
  'action_id,as_at,provider,category,action,status\n' +
    'A1,31/01/2015,Northshire,in_care,"Do it, well",Complete\n' +
    'A2,31/01/2015,Northshire,in_care,Do that,Open\n',
);

it('prints the answer as CSV, and beside it what became of each file', async () => {
  const { stdout, stderr, code } = await ask(
    `SELECT c.*, DATE '2015-01-31' AS day, [1, 2] AS list FROM completion(DATE '2015-01-31') AS c;`,
    actions,
  );
  expect(stdout).toBe('category,closed,live,rate,day,list\nin_care,1,2,0.5,2015-01-31,"[1,2]"\n');
  expect(stderr).toBe('actions.csv: 2 rows read = 2 used + 0 rejected + 0 set aside\n');
  expect(code).toBe(0);
});

it('gives columns of one name a name each, and an answer without rows its headings', async () => {
  const { stdout } = await ask('SELECT a.status, b.status FROM statuses a, statuses b WHERE false');
  expect(stdout).toBe('status,status_1\n');
});

it.each([
  ['DROP TABLE judgements', [], 'This query could not be answered.'],
  ['FROM nowhere', [], 'Table with name nowhere does not exist'],
  ['SELECT 1', [join(folder, 'none.csv')], 'There is no such file'],
  ['SELECT 1', [folder], 'This is a folder'],
  ['SELECT 1', ['data/messy/workbook.xlsx'], 'This is an Excel workbook'],
  ['SELECT 1', ['data/messy/unknown-layout.csv'], 'no layout is known for these headings: Stop'],
])('%s of %j is refused with a sentence', async (query, paths, sentence) => {
  const { stdout, stderr, code } = await ask(query, ...paths);
  expect(stderr).toContain(sentence);
  expect([stdout, code]).toEqual(['', 1]);
});

it('says how it is used where nothing is asked', async () => {
  const { stderr, code } = await ask();
  expect(stderr).toContain("npm run --silent ask -- 'SQL' FILE…");
  expect(code).toBe(2);
});
