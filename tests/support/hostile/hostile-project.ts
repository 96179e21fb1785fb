import Papa from 'papaparse';
import { readFile } from '#lib/intake/read-file.ts';
import { digest } from '#lib/project/digest.ts';
import { writeProjectFile } from '#lib/project/project-file.ts';
import type { KeptSource, Project } from '#lib/project/project.ts';
import { keepReading } from '#lib/project/restore.ts';
import type { Template } from '#lib/report/block.ts';

export const authority = '<img src=x onerror="window.hasRun=true">{authority}\u202etxt';

/** A file of which every heading but the needed ones, and every word but dates and grades, is an attack. */
function writeCsv(given: string, i: number): string {
  const text = given.replace(/\p{Surrogate}|\0/gu, '');
  const headings = ['provider', 'published', 'category', 'grade', text, 'constructor'];
  const row = [authority, `${(i % 28) + 1}/06/${2010 + Math.floor(i / 28)}`, text, 'Good', text];
  return Papa.unparse([headings, [...row, 'toString']], { quotes: true });
}

/** A source whose name, layout, credit, notes and matched values are an attack. */
async function makeSource(text: string, i: number): Promise<[KeptSource, Blob]> {
  const content = new Blob([writeCsv(text, i)]);
  const { readings } = await readFile(content, text);
  const reading = keepReading(readings[0]!);
  const told = { source: text, layout: text, credit: text, notes: [text, text], ignored: [text] };
  const mappings = reading.mappings.map((mapping) => ({
    ...mapping,
    fields: { ...mapping.fields, region: { value: text } },
    values: { ...mapping.values, grade: { [text]: text, Good: 'Good' } },
  }));
  // A file itself cannot be called by halves of letters.
  const called = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const file = { name: called, size: content.size, digest: await digest(content) };
  return [{ file, overrides: {}, name: text, reading: { ...reading, ...told, mappings } }, content];
}

const places = ['overview', 'inspection', 'comparison', 'picture grade-matrix'] as const;

const templateOf = (text: string): Template => ({
  name: text,
  title: text,
  blocks: [
    { kind: 'heading', level: 1, words: text },
    { kind: 'text', words: text },
    { kind: 'recommendations', words: text },
    { kind: 'story', story: 'overview', words: text },
    { kind: 'figure', chart: text },
    { kind: 'table', table: text },
  ],
});

/** A project whose every word is one of these texts, and the same as a file that anybody may send. */
export async function makeHostileProject(
  texts: readonly string[],
  named: readonly string[],
): Promise<{ readonly project: Project; readonly file: Buffer }> {
  const made = await Promise.all(named.map(makeSource));
  const dayOf = (i: number) => new Date(Date.UTC(2011, 0, i * 9)).toISOString().slice(0, 10);
  const project: Project = {
    sources: made.map(([source]) => source),
    annotations: texts.map((words, i) => ({ provider: authority, day: dayOf(i), words })),
    words: texts.map((words, i) => ({ place: places[i % places.length]!, given: words, words })),
    // Two of a name, and one of a name that is always there.
    templates: [...named, named[0]!, 'Committee paper'].map(templateOf),
    draft: { ...templateOf(texts[0]!), blocks: texts.flatMap((text) => templateOf(text).blocks) },
  };
  const contents = new Map(
    made.map(([{ file }, content]) => ['digest' in file && file.digest, content]),
  );
  const changed = Object.fromEntries(named.map((name, i) => [name, i]));
  const file = await writeProjectFile(
    { project, made: new Date('2026-11-26T09:00:00Z'), isRedacted: false, changed },
    (one) => Promise.resolve(contents.get(one)!),
  );
  return { project, file: Buffer.from(await file.arrayBuffer()) };
}
