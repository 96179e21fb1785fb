import type { Page } from 'playwright-core';

/** What a hand can do in the stores of a site, each by a name; it runs in a page of the site. */
const poisons = {
  'records of every kind of key': async ({ put }: Tools) => {
    const keys = [
      'x',
      '__proto__',
      -5,
      1.5,
      [1, 'a'],
      new Date(0),
      '<img src=x onerror="hasRun=1">',
    ];
    for (const key of keys) await put('entries', { text: '<b>', digest: key }, key);
    for (const key of keys) await put('contents', '<script>window.hasRun=true</script>', key);
    await put('state', 'junk', 'then');
  },
  'states that are sound as texts and nonsense as states': async ({ put, seal, first }: Tools) => {
    const entry = JSON.parse((await first()).text) as Record<string, unknown>;
    const wrong: Record<string, unknown>[] = [
      { at: 1e300 },
      { at: 'x' },
      { id: '__proto__' },
      { id: -1 },
      { said: { toString: 1 } },
      { said: ['<img src=x onerror="window.hasRun=true">'] },
      { project: { sources: [{}] } },
      { project: null },
    ];
    for (const [i, one] of wrong.entries())
      await put('entries', await seal({ ...entry, id: 100 + i, ...one }), 100 + i);
    const text = `{"__proto__":{"polluted":1},${JSON.stringify({ ...entry, id: 200, said: '<b>\u202e' }).slice(1)}`;
    await put('entries', await seal(text), 200);
    await put('entries', await seal('['.repeat(100_000)), 201);
    await put('entries', await seal('null'), 202);
    await put('entries', { text: 'x'.repeat(3_000_000), digest: 'x' }, 203);
  },
  'a state under the key of another': async ({ put, first }: Tools) =>
    put('entries', await first(), 77),
  'a save that is of no number': async ({ change }: Tools) =>
    change('state', 'now', (now) => ({ ...now, revision: { toString: null } })),
  'a list of states that is none': async ({ change }: Tools) =>
    change('state', 'now', (now) => ({ ...now, ids: { length: 1e9 } })),
} satisfies Record<string, (tools: Tools) => Promise<void>>;

type Poison = keyof typeof poisons;
export const poisonNames = Object.keys(poisons) as Poison[];

interface Tools {
  readonly put: (store: string, value: unknown, key: IDBValidKey) => Promise<void>;
  readonly change: (
    store: string,
    key: IDBValidKey,
    to: (value: Record<string, unknown>) => unknown,
  ) => Promise<void>;
  /** The first state, as it is stored. */
  readonly first: () => Promise<{ readonly text: string }>;
  /** A text, or a value as one, as if the page had stored it. */
  readonly seal: (value: unknown) => Promise<{ readonly text: string; readonly digest: string }>;
}

/** Runs in a page, with what one poison does as a text. */
async function pour(poison: string) {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  const database = await done(indexedDB.open('throughline'));
  const open = (store: string) => database.transaction(store, 'readwrite').objectStore(store);
  const tools: Tools = {
    put: async (store, value, key) => void (await done(open(store).put(value, key))),
    change: async (store, key, to) => {
      const value = (await done(open(store).get(key))) as Record<string, unknown>;
      await done(open(store).put(to(value), key));
    },
    first: async () => (await done(open('entries').get(1))) as { text: string },
    seal: async (value) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const hash = (bytes: BufferSource) => crypto.subtle.digest('SHA-256', bytes);
      const twice = await hash(await hash(new TextEncoder().encode(text)));
      const hex = [...new Uint8Array(twice)].map((byte) => byte.toString(16).padStart(2, '0'));
      return { text, digest: hex.join('') };
    },
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the words of a test, in a page without a policy
  await (new Function(`return (${poison})`)() as (given: Tools) => Promise<void>)(tools);
  database.close();
}

/** Writes into the database of the site; no page of it may be open. */
export const poisonDatabase = (page: Page, name: Poison): Promise<void> =>
  page.evaluate(pour, poisons[name].toString());

/** Leaves no word of which state is in force. */
export const forgetState = (page: Page): Promise<void> =>
  page.evaluate(pour, (({ put }: Tools) => put('state', '\0'.repeat(1_000_000), 'now')).toString());

/** Every short text that the site keeps or once kept. */
const keys = [
  ...[
    'throughline.keeps',
    'throughline.view',
    'throughline.mappings',
    'queries',
    'annotations',
    'report-templates',
  ],
  ...['report-draft', '__proto__', '<img src=x onerror="window.hasRun=true">'],
];

/** Puts another of the poisoned texts in the place of each, another one every turn. */
export const poisonTexts = (page: Page, turn: number): Promise<void> =>
  page.evaluate(
    (all) => {
      for (const [key, value] of all) localStorage.setItem(key, value);
    },
    keys.map((key, i) => [key, poisonedTexts[(i * 2 + turn) % poisonedTexts.length]!] as const),
  );

const run = '<img src=x onerror="window.hasRun=true">';
const query = { text: run, at: '2026-01-01' };
const template = { name: run, title: run, blocks: [{ kind: 'text', words: run }] };
const decision = { contract: 'judgements', fields: { provider: { column: 1e9 } } };
const mapping = { fingerprint: 'x', headings: ['a', 'a', '__proto__'], decision, actions: ['a'] };
const mappings = [mapping, mapping, null, { ...mapping, decision: { contract: '__proto__' } }];
const queries = [query, query, { ...query, at: 0 }, { ...query, at: { toString: 1 } }, null, 7];
const templates = [template, template, { ...template, blocks: [{ kind: 'constructor' }] }];
const annotations = [
  { provider: run, day: '2014-02-31', words: run },
  { provider: run, day: 'x', words: { toString: 1 } },
];

/** What an earlier version could have kept, with nonsense among it. */
export const earlierTexts: Readonly<Record<string, string>> = {
  annotations: JSON.stringify([...annotations, '__proto__']),
  'report-templates': JSON.stringify([...templates, null]),
  'report-draft': JSON.stringify(template),
};

/** Short texts that are nothing, nonsense, or sound with something in them that is not. */
const poisonedTexts: readonly string[] = [
  ...['', 'null', '[]', '{}', '1e999', '"yes"', 'yes', '\0', run],
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '['.repeat(100_000),
  'x'.repeat(300_000),
  JSON.stringify([...queries, ...templates, ...annotations]),
  JSON.stringify({ version: 2, mappings }),
  JSON.stringify(template),
];
