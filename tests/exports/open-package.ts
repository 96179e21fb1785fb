import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file by name; those that are XML as text. */
export async function openPackage(file: Blob) {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const texts = new Map(
    Object.entries(parts)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return { names: Object.keys(parts), parts, texts };
}

type Package = Awaited<ReturnType<typeof openPackage>>;

const tag =
  /<(?:\?[^?]*\?>|!--[\s\S]*?-->|(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/g;
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

/** What is not well formed in a text of XML: null where all is. */
export function findFault(text: string): string | null {
  const open: string[] = [];
  let at = 0;
  for (const match of text.matchAll(tag)) {
    const between = text.slice(at, match.index);
    if (between.includes('<')) return `a stray mark at ${at}: ${between.slice(0, 80)}`;
    at = match.index + match[0].length;
    const [, closing, name, attributes, single] = match;
    if (!name) continue;
    const keys = [...attributes!.matchAll(/([\w.:-]+)\s*=/g)].map(([, key]) => key);
    if (!/["'][^"']*=/.test(attributes!) && new Set(keys).size < keys.length)
      return `an attribute twice in ${match[0].slice(0, 80)}`;
    if (closing && open.pop() !== name) return `${name} is closed out of turn at ${at}`;
    if (!closing && !single) open.push(name);
  }
  if (text.slice(at).trim() !== '') return `something after the end: ${text.slice(at, at + 80)}`;
  if (open.length > 0) return `${open.join()} is not closed`;
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return 'a bare ampersand';
  return forbidden.test(text) ? 'a character that XML cannot hold' : null;
}

/** The relations that lead to no part, as "from → to". */
export function findLooseRelations({ names, texts }: Package): string[] {
  return [...texts].flatMap(([name, text]) => {
    if (!name.endsWith('.rels')) return [];
    const folder = posix.dirname(posix.dirname(name));
    return [...text.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) => {
      if (relation.includes('TargetMode="External"')) return [];
      const target = /\bTarget="([^"]*)"/.exec(relation)![1]!;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      return names.includes(path) ? [] : [`${name} → ${path}`];
    });
  });
}

/** Uses of relations, such as r:embed="rId3", that the relations of the part do not have. */
export function findLooseUses({ texts }: Package): string[] {
  return [...texts].flatMap(([name, text]) => {
    if (name.endsWith('.rels')) return [];
    const relations = texts.get(
      posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`),
    );
    const ids = new Set([...(relations ?? '').matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id));
    return [...text.matchAll(/\br:(?:embed|id|link)="([^"]+)"/g)].flatMap(([use, id]) =>
      ids.has(id) ? [] : [`${name}: ${use}`],
    );
  });
}

/** Parts without a declared type, and declarations of parts that are not there. */
export function findTypeFaults({ names, texts }: Package): string[] {
  const types = texts.get('[Content_Types].xml')!;
  const read = (pattern: RegExp) => [...types.matchAll(pattern)].map(([, found]) => found!);
  const defaults = read(/<Default\b[^>]*\bExtension="([^"]*)"/g);
  const overrides = read(/<Override\b[^>]*\bPartName="\/([^"]*)"/g);
  const isDeclared = (name: string) =>
    overrides.includes(name) || defaults.includes(name.slice(name.lastIndexOf('.') + 1));
  return [
    ...names.filter((name) => name !== '[Content_Types].xml' && !isDeclared(name)),
    ...overrides.filter((name) => !names.includes(name)),
    ...overrides.filter((name, i) => overrides.indexOf(name) < i),
  ];
}
