import type { Material } from './material.ts';

const slug = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

/** What the files of a report are called, without the ending: the template, whom it is of, and when. */
export function nameFile(template: string, { authority, scope }: Material): string {
  const day = scope.asAt.toISOString().slice(0, 10);
  return [slug(template) || 'report', slug(authority), day].filter(Boolean).join('-');
}
