import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import type { Problem } from '#lib/contracts/problem.ts';
import type { Draft, Reading } from '#lib/intake/reading.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file of the project’s data folder, such as "messy/bom.csv". */
export const dataFile = (path: string) =>
  new Blob([readFileSync(new URL(`../../data/${path}`, import.meta.url))]);

/** What was read; the test fails where the file is refused. */
export async function reads(content: string | Uint8Array<ArrayBuffer> | Blob): Promise<Reading> {
  const result = await readFile(new Blob([content]), 'a.csv');
  expect(result).toMatchObject({ readings: [{}], drafts: [], refusal: null });
  return result.readings[0]!;
}

/** What a person is asked about the one table of a file; the test fails where nothing is asked. */
export async function asks(content: string | Blob): Promise<Draft> {
  const result = await readFile(new Blob([content]), 'a.csv');
  expect(result).toMatchObject({ readings: [], drafts: [{}], refusal: null });
  return result.drafts[0]!;
}

/** Why the file is refused; the test fails where it is read. */
export async function refuses(content: string | Uint8Array<ArrayBuffer> | Blob): Promise<Problem> {
  const result = await readFile(new Blob([content]), 'a.csv');
  expect(result).toMatchObject({ readings: [], refusal: { source: 'a.csv' } });
  return result.refusal!;
}
