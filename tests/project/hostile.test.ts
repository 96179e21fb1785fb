import { beforeAll, describe, expect, it } from 'vitest';
import { compareProjects } from '#lib/project/compare-projects.ts';
import { readProjectFile } from '#lib/project/project-file.ts';
import { isSame, type Project } from '#lib/project/project.ts';
import { countKinds, Tally, titled } from '#tests/support/hostile/attack.ts';
import { makeGiven } from '#tests/support/hostile/given.ts';
import { projectAttacks } from '#tests/support/hostile/projects.ts';
import { wordAttacks } from '#tests/support/hostile/values.ts';

const tally = new Tally();
let made: Awaited<ReturnType<typeof makeGiven>>;
beforeAll(async () => {
  made = await makeGiven();
});

describe('a project file', () => {
  it.each(projectAttacks.map((attack) => [`${attack.kind}: ${attack.text}`, attack] as const))(
    '%s, is refused in a sentence or opens to no more than it should, at once',
    async (_, attack) => {
      const parts = [attack.content(made.given)].flat();
      const file = new Blob(parts);
      const before = performance.now();
      const opened = await readProjectFile(file).catch((error: unknown) => error as Error);
      expect(performance.now() - before).toBeLessThan(3000);
      if (attack.said === null) {
        expect(opened).not.toBeInstanceOf(Error);
        const { contents } = opened as Awaited<ReturnType<typeof readProjectFile>>;
        for (const content of contents.values())
          expect(await content.text()).toBe(await made.content.text());
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
      const [source] = made.project.sources;
      const full: Project = {
        sources: [
          { ...source!, name: text, reading: { ...source!.reading, source: text, notes: [text] } },
        ],
        annotations: [{ provider: text, day: '2014-06-30', words: text }],
        words: [{ place: 'overview', given: text, words: text }],
        templates: [{ name: text, title: text, blocks: [{ kind: 'text', words: text }] }],
        draft: { name: text, title: text, blocks: [{ kind: 'figure', chart: text }] },
      };
      const opened = await readProjectFile(await made.write(full));
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
