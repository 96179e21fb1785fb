import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProjectFile, writeProjectFile } from '#lib/project/project-file.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, openDatabase } from '#tests/support/database.ts';
import { redactCases } from './cases.ts';
import { keepFile, redact, restoreAll, tellAll, together, type Whole } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const save = ({ project, contents }: Whole) =>
  writeProjectFile(
    { project, made: new Date('2026-11-26'), changed: {}, isRedacted: true },
    (digest) => Promise.resolve(contents.get(digest)!),
  );

/** Every file of a project file as a text, the one that describes it too. */
const textsOf = async (file: Blob) =>
  Object.values(unzipSync(new Uint8Array(await file.arrayBuffer()))).map((bytes) =>
    new TextDecoder().decode(bytes),
  );

/** A file of some megabytes with odd rows in its midst and at its end. */
function large(midst: readonly string[], end: readonly string[]): string {
  const words = 'Quill and what is to be said of it, at length; '.repeat(3).trim();
  const rows = Array.from(
    { length: 30_000 },
    (_, i) => `${i},31/10/2024,Northshire,in_care,complete,"${words}"`,
  );
  const headings = 'action_id,as_at,provider,category,status,action';
  return [headings, ...midst, ...rows, ...end, ''].join('\n');
}

const odd = [',,,,,Quill alone.', ',,,,,', ',,,,,Quill once more.', ',,,,,'];

describe('a project without owners and free text', () => {
  it.each(redactCases)(
    'has the same rows and figures, and no such word left: $name',
    async (one) => {
      const whole = await keepFile('plan.csv', one.content, one.change, one.overrides, one.loads);
      const given = await tellAll(database, await restoreAll(whole));
      const file = await save(await redact(whole));
      const opened = await readProjectFile(file);
      const told = await tellAll(database, await restoreAll(opened));
      expect(JSON.stringify(given.rows).length).toBeGreaterThan(200);
      expect(told).toEqual(given);
      const texts = await textsOf(file);
      expect(texts.filter((text) => /quill/i.test(text))).toEqual([]);
      for (const kept of one.keeps) expect(texts.join('\n')).toContain(kept);
    },
  );

  it.each(['actions', 'findings', 'judgements', 'inspections'])(
    'of the files of the sample as if they were one’s own has the same rows and figures: %s',
    async (name) => {
      const whole = await keepFile('own.csv', dataFile(`oxfordshire-${name}.csv`));
      const given = await tellAll(database, await restoreAll(whole));
      expect(await tellAll(database, await restoreAll(await redact(whole)))).toEqual(given);
    },
  );

  it('keeps what its readings say but for words, how the file is written, and what may quote', async () => {
    const [first] = redactCases;
    const whole = await keepFile('plan.csv', first!.content);
    const [before, after] = [whole, await redact(whole)].map(({ project }) => project.sources[0]!);
    expect(after!.reading).toEqual(before!.reading);
    expect(after!.file).toMatchObject({ name: 'plan.csv' });
    expect(after!.overrides).toEqual({ encoding: 'UTF-8', delimiter: ',', quote: '"' });
  });

  it('has the rows of a file that is too large to be looked at row by row, and is not once it is cut', async () => {
    const whole = await keepFile('plan.csv', large(odd, []));
    const cut = await redact(whole);
    const [given, left] = [await restoreAll(whole), await restoreAll(cut)];
    expect(given[0]!.body.isNumbered).toBe(false);
    expect([...cut.contents.values()][0]!.size).toBeLessThan(4_194_304);
    const told = await tellAll(database, given);
    expect(told.accounts).toMatchObject([{ used: 30_000, rejected: 2, setAside: [{ rows: 2 }] }]);
    expect(await tellAll(database, left)).toEqual(told);
  });

  it('can be saved so again, and is the same', async () => {
    const once = await redact(await keepFile('plan.csv', redactCases[5]!.content));
    expect((await redact(once)).project).toEqual(once.project);
  });
});

describe('rows of which only the words differ', () => {
  const words = (...rows: string[]) =>
    keepFile(
      'plan.csv',
      ['action_id,as_at,provider,category,status,action,owner', ...rows, ''].join('\n'),
    );

  it('still contradict each other, and rows that say the same still do', async () => {
    const whole = await words(
      '1,31/10/2024,Northshire,in_care,complete,Ask,Anna',
      '1,2024-10-31,Northshire,in_care,complete,Ask,Bert',
      '2,31/10/2024,Northshire,in_care,complete,Ask,Anna',
      '2,31/10/2024,Northshire,in_care,complete,Ask,Anna',
    );
    const given = await tellAll(database, await restoreAll(whole));
    expect(given.accounts).toMatchObject([{ used: 1, rejected: 2, setAside: [{ rows: 1 }] }]);
    const cut = await redact(whole);
    expect(await tellAll(database, await restoreAll(cut))).toEqual(given);
    expect(await [...cut.contents.values()][0]!.text()).toContain('[cut 2],[cut 2]');
  });

  it('do not tell that two actions have one owner', async () => {
    const cut = await redact(
      await words(
        '1,31/10/2024,Northshire,in_care,complete,Ask,Anna',
        '2,31/10/2024,Northshire,in_care,complete,Tell,Bert',
        '3,31/10/2024,Northshire,in_care,complete,Tell,Anna',
      ),
    );
    const lines = (await [...cut.contents.values()][0]!.text()).split('\n').slice(1, 4);
    expect(lines.every((line) => line.endsWith('complete,[cut],[cut]'))).toBe(true);
  });
});

const mapped = (fields: Record<string, { column: number } | { columns: number[] }>) => () => ({
  mappings: [
    {
      contract: 'actions' as const,
      fields: { category: { value: 'in_care' }, as_at: { value: '31/10/2024' }, ...fields },
    },
  ],
});

describe('a column that is read as several fields', () => {
  const content =
    'ref,who,text,state\nR,Northshire,Ask Quill,complete\nR,Northshire,Tell,complete\n';
  const shared = {
    action_id: { columns: [0, 2] },
    provider: { column: 1 },
    action: { column: 2 },
    status: { column: 3 },
  };

  it('gets a number for each text where it also names what is counted, the same in all files', async () => {
    const later = content
      .replace('R,Northshire,Ask Quill', 'R,Northshire,New')
      .concat('R,Northshire,Ask Quill,complete\n');
    const cut = await redact(
      together(
        await keepFile('march.csv', content, mapped(shared)),
        await keepFile('april.csv', later, mapped(shared)),
      ),
    );
    const texts = await Promise.all([...cut.contents.values()].map((one) => one.text()));
    expect(texts.map((text) => text.match(/\[cut[^\]]*\]/g))).toEqual([
      ['[cut]', '[cut 2]'],
      ['[cut 3]', '[cut 2]', '[cut]'],
    ]);
  });

  it('is refused where a figure needs its values', async () => {
    const whole = await keepFile('a.csv', content, mapped({ ...shared, note: { column: 3 } }));
    await expect(redact(whole)).rejects.toThrow(
      /^Owners and free text cannot be left out of a\.csv with certainty\. Its column “state” is read as “Progress note”.*and as “Status”/,
    );
  });

  it('is cut where any source of the file calls it free text, and stays where all do not', async () => {
    const plain = { ...shared, action_id: { column: 0 } };
    const [one, other] = await Promise.all([
      keepFile('a.csv', content, mapped({ ...plain, plan: { column: 2 } })),
      keepFile('a.csv', content, mapped(plain)),
    ]);
    const cut = await redact(together(one, other));
    const [text] = await Promise.all([...cut.contents.values()].map((file) => file.text()));
    expect(text).toBe(content.replace('Ask Quill', '[cut]').replace('Tell', '[cut 2]'));
    expect(cut.project.sources).toHaveLength(2);
  });
});

describe('is refused, and nothing is made,', () => {
  const plan = redactCases[0]!.content;

  it('where one file is read in two ways', async () => {
    const whole = together(
      await keepFile('a.csv', plan),
      await keepFile('a.csv', plan, undefined, { headerRow: 1 }),
    );
    await expect(redact(whole)).rejects.toThrow(/read in another way/);
  });

  it('where one table was changed in two ways', async () => {
    const edits = [{ row: 2, column: 0, before: '1', after: '9' }];
    const whole = together(
      await keepFile('a.csv', plan),
      await keepFile('a.csv', plan, () => ({ edits })),
    );
    await expect(redact(whole)).rejects.toThrow(/other cells changed/);
  });

  it('where its table is no longer in its file', async () => {
    const whole = await keepFile('a.csv', plan, () => ({ firstRow: 9 }));
    await expect(redact(whole)).rejects.toThrow(/is not found in it any more/);
  });

  it('where words were said to stand for none', async () => {
    const whole = await keepFile('a.csv', plan, ({ mappings: [mapping] }) => ({
      mappings: [{ ...mapping!, values: { owner: { quill: '' } } }],
    }));
    await expect(redact(whole)).rejects.toThrow(/“Owner”, some values stand for none/);
  });

  it('where its rows would be taken for notes without their words', async () => {
    const whole = await keepFile('plan.csv', large([], odd));
    await expect(redact(whole)).rejects.toThrow(/no longer found where they are/);
  });

  it('where its bytes are lost', async () => {
    const { project } = await keepFile('a.csv', plan);
    await expect(redact({ project, contents: new Map() })).rejects.toThrow(/out of a\.csv/);
  });
});

describe('what was written beside the files', () => {
  const write = async () => {
    const { project, contents } = await keepFile('a.csv', redactCases[0]!.content);
    const template = { name: 'Mine', title: 'Of Quill', blocks: [] };
    const annotations = [{ provider: 'Northshire', day: '2014-06-30', words: 'Quill left' }];
    const words = [{ place: 'overview' as const, given: 'Told', words: 'Quill told' }];
    const own = { annotations, words, templates: [template], draft: template };
    return { whole: { project: { ...project, ...own }, contents }, own };
  };

  it('is left out', async () => {
    const { whole } = await write();
    const { annotations, words, templates, draft } = (await redact(whole)).project;
    expect({ annotations, words, templates, draft }).toEqual({
      annotations: [],
      words: [],
      templates: [],
      draft: null,
    });
  });

  it('stays where that is wanted', async () => {
    const { whole, own } = await write();
    expect((await redact(whole, true)).project).toMatchObject(own);
  });
});

it('of the sample only what was changed in its words is cut', async () => {
  const { project } = await keepFile(
    'oxfordshire-actions.csv',
    dataFile('oxfordshire-actions.csv'),
  );
  const [source] = project.sources;
  const edits = [
    { row: 2, column: 9, before: 'Conference manager', after: 'Ms Quill' },
    { row: 2, column: 9, before: 'Ms Quill', after: '' },
    { row: 3, column: 13, before: 'not_started', after: 'complete' },
  ];
  const file = { sample: 'oxfordshire-actions.csv' };
  const sample = { ...source!, file, reading: { ...source!.reading, edits } };
  const cut = await redact({ project: { ...project, sources: [sample] }, contents: new Map() });
  expect(cut.contents.size).toBe(0);
  expect(cut.project.sources).toEqual([
    {
      ...sample,
      reading: {
        ...sample.reading,
        edits: [
          { row: 2, column: 9, before: '[cut]', after: '[cut 2]' },
          { row: 2, column: 9, before: '[cut 2]', after: '' },
          edits[2],
        ],
      },
    },
  ]);
});
