import { beforeAll, describe, expect, it } from 'vitest';
import { compareProjects } from '#lib/project/compare-projects.ts';
import { digest } from '#lib/project/digest.ts';
import { readProjectFile, writeProjectFile } from '#lib/project/project-file.ts';
import { isSame, type Project } from '#lib/project/project.ts';
import { countKinds, Tally, titled } from '#tests/support/hostile/attack.ts';
import type { Given } from '#tests/support/hostile/project-attack.ts';
import { projectAttacks } from '#tests/support/hostile/projects.ts';
import { wordAttacks } from '#tests/support/hostile/values.ts';
import { noProject, sourceOf } from './support.ts';

const tally = new Tally();
const made = new Date('2026-11-26T09:00:00Z');
const bytes = new Blob(['provider,published,grade\r\nNorthshire,30/06/2014,Good\r\n']);
let project: Project;
let given: Given;

const write = (one: Project) =>
  writeProjectFile({ project: one, made, isRedacted: false, changed: { 'a.csv': 5 } }, () =>
    Promise.resolve(bytes),
  );

beforeAll(async () => {
  const known = { name: 'a.csv', size: bytes.size, digest: await digest(bytes) };
  project = { ...noProject, sources: [{ ...sourceOf('a.csv'), file: known }] };
  const zip = new Uint8Array(await (await write(project)).arrayBuffer());
  const path = 'sources/1-a.csv';
  given = {
    zip,
    path,
    source: new Uint8Array(await bytes.arrayBuffer()),
    manifest: JSON.parse(
      JSON.stringify({
        format: 'throughline-project',
        version: 1,
        made,
        changed: { 'a.csv': 5 },
        project,
        files: [{ digest: known.digest, path }],
      }),
    ) as Record<string, unknown>,
  };
});

describe('a project file', () => {
  it.each(projectAttacks.map((attack) => [`${attack.kind}: ${attack.text}`, attack] as const))(
    '%s, is refused in a sentence or opens to no more than it should, at once',
    async (_, attack) => {
      const parts = [attack.content(given)].flat();
      const file = new Blob(parts);
      const before = performance.now();
      const opened = await readProjectFile(file).catch((error: unknown) => error as Error);
      expect(performance.now() - before).toBeLessThan(3000);
      if (attack.said === null) {
        expect(opened).not.toBeInstanceOf(Error);
        const { contents } = opened as Awaited<ReturnType<typeof readProjectFile>>;
        for (const content of contents.values())
          expect(await content.text()).toBe(await bytes.text());
      } else {
        expect(opened).toBeInstanceOf(Error);
        expect(opened).not.toBeInstanceOf(RangeError);
        expect((opened as Error).message).toMatch(attack.said);
        expect((opened as Error).message).toMatch(/^[^]{20,300}$/);
      }
      tally.add(attack);
    },
  );

  it.each(titled(wordAttacks))(
    'with %s wherever words can be comes back as it was',
    async (_, attack) => {
      const { text } = attack;
      const [source] = project.sources;
      const full: Project = {
        sources: [
          { ...source!, name: text, reading: { ...source!.reading, source: text, notes: [text] } },
        ],
        annotations: [{ provider: text, day: '2014-06-30', words: text }],
        words: [{ place: 'overview', given: text, words: text }],
        templates: [{ name: text, title: text, blocks: [{ kind: 'text', words: text }] }],
        draft: { name: text, title: text, blocks: [{ kind: 'figure', chart: text }] },
      };
      const opened = await readProjectFile(await write(full));
      expect(isSame(opened.project, full)).toBe(true);
      const there = { project: opened.project, changed: opened.changed };
      expect(compareProjects(there, there)).toEqual([{ name: text, standing: 'same' }]);
      tally.add({ ...attack, kind: `words: ${attack.kind}` });
    },
  );
});

it('leaves no object with a new property', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

it('has made every attack of the lists', () => {
  const words = wordAttacks.map((attack) => ({ ...attack, kind: `words: ${attack.kind}` }));
  expect(tally.kinds).toEqual(countKinds([...projectAttacks, ...words]));
  expect(countKinds(projectAttacks)['zip']).toBeGreaterThanOrEqual(60);
});
