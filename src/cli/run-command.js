import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);

/**
 * Runs one command line at the root of the project and keeps what it prints. It goes through a
 * shell because npm and the tools in node_modules/.bin are scripts on Windows; every line is a
 * constant of ours, so there is nothing to quote.
 *
 * @param {string} line
 * @returns {Promise<{ isOk: boolean, output: string }>}
 */
export function runCommand(line) {
  return new Promise((resolve) => {
    const child = spawn(line, {
      cwd: root,
      shell: true,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ isOk: false, output: output + error.message }));
    child.on('close', (code) => resolve({ isOk: code === 0, output }));
  });
}

/**
 * The same for a step without which nothing further makes sense.
 *
 * @param {string} purpose what is being done, as a sentence for people
 * @param {string} line
 */
export async function runOrStop(purpose, line) {
  console.log(purpose);
  const { isOk, output } = await runCommand(line);
  if (isOk) return;
  console.error(`${output}\nThis did not work: ${line}`);
  process.exit(1);
}
