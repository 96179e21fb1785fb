import { zipSync } from 'fflate';
import { attack, damaged, none, of, text, type Given } from './project-attack.ts';
import { asZip64, makeZip, saidOf, type Part } from './zips.ts';

const zip = attack('zip');

/** The file of the project told of otherwise, or its manifest. */
const lying =
  (manifest: Partial<Part>, source: Partial<Part> = {}) =>
  (given: Given) => {
    const [own, file] = of(given);
    return makeZip([
      { ...own, ...manifest },
      { ...file, ...source },
    ]);
  };

const zeros = (size: number) => new Uint8Array(size);
/** It packs to a thousandth. */
const bomb = zeros(64_000_000);

const names = [
  ...['../evil.csv', '../../../../etc/passwd', '/etc/passwd', 'C:\\evil.csv', 'C:evil.csv'],
  ...['\\\\host\\share\\evil.csv', 'sources/../../evil.csv', 'sources/..\\..\\evil.csv', '.'],
  ...['..', '', 'CON', 'a\0b', '__proto__', 'constructor', 'sources/', 'a'.repeat(60_000)],
];

/** Files beside those of the project are never unpacked, wherever they would go. */
const beside = names.map((name) =>
  zip(`another file by the name of ${JSON.stringify(name.slice(0, 40))}`, null, (given) =>
    makeZip([...of(given), { name, bytes: zeros(10) }]),
  ),
);

/** A file of the project may have any name: it is found by it and goes nowhere. */
const listed = names.map((name) =>
  zip(
    `a file of the project by the name of ${JSON.stringify(name.slice(0, 40))}`,
    null,
    (given) => {
      const [{ digest }] = given.manifest['files'] as [{ digest: string }];
      const manifest = { ...given.manifest, files: [{ digest, path: name }] };
      return makeZip([
        { name: 'manifest.json', bytes: text(manifest) },
        { name, bytes: given.source },
      ]);
    },
  ),
);

const structures = [
  zip('two manifests, of which the first is another', none, (given) =>
    makeZip([{ name: 'manifest.json', bytes: text({}) }, ...of(given)]),
  ),
  zip('two manifests, of which the last is another', none, (given) =>
    makeZip([...of(given), { name: 'manifest.json', bytes: text({}) }]),
  ),
  zip('a file twice', damaged, (given) =>
    makeZip([...of(given), { name: given.path, bytes: zeros(10) }]),
  ),
  zip('a manifest with another name in its own head', none, lying({ headName: 'manifest.jsoN' })),
  zip('a file with another name in its own head', damaged, lying({}, { headName: '../evil.csv' })),
  zip('a manifest said to be of 10 bytes', none, lying({ said: { [saidOf.size]: 10 } })),
  zip('a manifest said to be of 4 GB', none, lying({ said: { [saidOf.size]: 0xfffffffe } })),
  zip('a file said to be of 10 bytes', damaged, lying({}, { said: { [saidOf.size]: 10 } })),
  zip('a file said to be of 1 GB', damaged, lying({}, { said: { [saidOf.size]: 1_000_000_000 } })),
  zip('a file said to be of 4 GB', /larger/, lying({}, { said: { [saidOf.size]: 0xfffffffe } })),
  zip(
    'a file said to be packed in 4 GB',
    damaged,
    lying({}, { said: { [saidOf.packed]: 0xfffffff0 } }),
  ),
  zip('a file said to be packed in nothing', damaged, lying({}, { said: { [saidOf.packed]: 0 } })),
  zip(
    'a bomb said to be of 10 bytes',
    damaged,
    lying({}, { bytes: bomb, said: { [saidOf.size]: 10 } }),
  ),
  zip('a bomb', damaged, lying({}, { bytes: bomb })),
  zip('a manifest that is a bomb', none, lying({ bytes: bomb })),
  zip(
    'a manifest that is a bomb said to be of 10 bytes',
    none,
    lying({ bytes: bomb, said: { [saidOf.size]: 10 } }),
  ),
  zip('a manifest with a wrong sum', none, lying({ said: { [saidOf.crc]: 1 } })),
  zip('a file with a wrong sum', damaged, lying({}, { said: { [saidOf.crc]: 1 } })),
  zip('a locked manifest', none, lying({ said: { [saidOf.flags]: 1 } })),
  zip('a locked file', damaged, lying({}, { said: { [saidOf.flags]: 1 } })),
  ...[1, 6, 9, 12, 14, 93, 95, 97, 98, 99].map((method) =>
    zip(
      `a file packed in way ${method}`,
      damaged,
      lying({}, { said: { [saidOf.method]: method } }),
    ),
  ),
  zip('a packed file said not to be', damaged, lying({}, { said: { [saidOf.method]: 0 } })),
  zip(
    'a file that begins beyond the end',
    damaged,
    lying({}, { said: { [saidOf.at]: 0xfffffff0 } }),
  ),
  zip('a file that is where the manifest is', damaged, lying({}, { said: { [saidOf.at]: 0 } })),
  zip('an end that tells of more files than there are', none, (given) =>
    makeZip(of(given), 60_000),
  ),
  zip('an end that tells of none', none, (given) => makeZip(of(given), 0)),
  zip('zip64 with four milliard files', none, (given) => asZip64(makeZip(of(given)), 0xffffffff)),
  zip('a zip in the zip', none, ({ zip: inner }) => makeZip([{ name: 'a.zip', bytes: inner }])),
  zip('bytes before it', none, ({ zip: whole }) => ['MZ', zeros(100), whole]),
  zip('bytes after it', null, ({ zip: whole }) => [whole, zeros(1000)]),
  zip('so many bytes after it that its end is not found', none, ({ zip: whole }) => [
    whole,
    zeros(70_000),
  ]),
  zip('another end after it', none, ({ zip: whole }) => [whole, 'PK\x05\x06', zeros(18)]),
  ...[1, 10, 22, 100].map((cut) =>
    zip(`${cut} bytes too few at its end`, none, ({ zip: whole }) => whole.slice(0, -cut)),
  ),
  zip('its first 40 bytes alone', none, ({ zip: whole }) => whole.slice(0, 40)),
  zip('the end alone', none, ({ zip: whole }) => whole.slice(-22)),
  zip('a zip of nothing', none, () => zipSync({})),
];

export const zipAttacks = [...beside, ...listed, ...structures];
