import { describe, expect, it } from 'vitest';
import { Composer } from '#lib/components/report/composer.svelte.ts';
import { KeptTemplates } from '#lib/components/report/kept-templates.svelte.ts';
import { readTemplate, writeTemplate } from '#lib/report/read-template.ts';
import { builtIn, committeePaper, figuresOnly } from '#lib/report/templates.ts';
import { nameBlock, offers } from '#lib/report/name-block.ts';
import type { Template } from '#lib/report/block.ts';
import { startChanges } from '#tests/workspace/support.ts';

describe('a template as a file', () => {
  it.each(builtIn.map((template) => [template.name, template] as const))(
    'comes back as it was: %s',
    (_, template) => {
      expect(readTemplate(writeTemplate(template))).toEqual(template);
    },
  );

  it.each([
    ['no JSON', '{'],
    ['something else', '{"name":"a","title":"b"}'],
    ['a block of no kind', '{"name":"a","title":"b","blocks":[{"kind":"toString"}]}'],
    ['a block without its words', '{"name":"a","title":"b","blocks":[{"kind":"text"}]}'],
    ['a list', '[]'],
  ])('is none where it is %s', (_, text) => {
    expect(readTemplate(text)).toBeNull();
  });
});

describe('templates on the device', () => {
  const mine: Template = { ...figuresOnly, name: 'Mine' };

  it('stand in the project, one of a name, in order', () => {
    const kept = new KeptTemplates(startChanges());
    kept.save(mine);
    kept.save({ ...mine, name: 'Board' });
    kept.save({ ...mine, title: 'Anew' });
    expect(kept.all.map(({ name, title }) => [name, title])).toEqual([
      ['Board', mine.title],
      ['Mine', 'Anew'],
    ]);
    kept.remove('Board');
    expect(kept.all).toHaveLength(1);
    expect(kept.draft).toBeNull();
    kept.keepDraft(mine);
    expect(kept.draft).toEqual(mine);
  });
});

describe('composing', () => {
  const start = () => {
    const written: Template[] = [];
    return { written, composer: new Composer(committeePaper, (one) => written.push(one)) };
  };

  it('moves a block and says where it is now; at an end it stays', () => {
    const { composer, written } = start();
    const [first, second] = composer.placed;
    composer.move(first!.id, -1);
    expect(written).toEqual([]);
    composer.move(second!.id, -1);
    expect(composer.template.blocks[0]).toBe(committeePaper.blocks[1]);
    expect(composer.said).toBe(
      `Your own words was moved up, block 1 of ${committeePaper.blocks.length}.`,
    );
    expect(written.at(-1)).toEqual(composer.template);
  });

  it('adds after a block or at the end, and takes away', () => {
    const { composer } = start();
    const id = composer.add({ kind: 'text', words: 'new' }, composer.placed[1]!.id);
    expect(composer.placed[2]!.id).toBe(id);
    composer.remove(id);
    expect(composer.template).toEqual(committeePaper);
    composer.add({ kind: 'grades' }, null);
    expect(composer.template.blocks.at(-1)).toEqual({ kind: 'grades' });
  });

  it('keeps what was there when another template is opened', () => {
    const { composer } = start();
    composer.retitle('Mine');
    composer.open(figuresOnly);
    expect(composer.before).toEqual({ ...committeePaper, title: 'Mine' });
  });
});

it('offers every block once, each under a name of its own and not by its id', () => {
  const names = offers.flatMap(({ blocks }) => blocks.map(nameBlock));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z]/);
});
