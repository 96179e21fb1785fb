import { formatDate, frameworkLabel, inspectionTypeLabel } from '#lib/charts/format.ts';
import type { Material } from './material.ts';

const day = (date: Date | null | undefined) => (date ? formatDate(date) : null);

/** What stands for a name in braces: how it is said of these files, or null where they do not say. */
const meanings = {
  authority: ({ authority }) => authority,
  'as-at date': ({ scope }) => day(scope.asAt),
  'actions at': ({ scope }) => day(scope.actionsAt),
  inspection: ({ event }) =>
    event?.inspection_type == null ? null : inspectionTypeLabel(event.inspection_type),
  framework: ({ event }) => (event?.framework == null ? null : frameworkLabel(event.framework)),
  published: ({ event }) => day(event?.published),
  'plan due': ({ event }) => day(event?.plan_due),
} satisfies Record<string, (material: Material) => string | null>;

type Name = keyof typeof meanings;

/** The names that can stand in braces in words of one's own. */
export const placeholders = Object.keys(meanings) as readonly Name[];

const inBraces = /\{([^{}]+)\}/g;
const isName = (name: string): name is Name => Object.hasOwn(meanings, name);

/** Words with what the figures say in place of each name in braces; a name not known here stays. */
export const fill = (words: string, material: Material): string =>
  words.replaceAll(inBraces, (whole, name: string) =>
    isName(name) ? (meanings[name](material) ?? '(not known)') : whole,
  );

/** The names in braces that stand for nothing: not ours, or not said by these files. */
export const findUnfilled = (words: string, material: Material): string[] => [
  ...new Set(
    [...words.matchAll(inBraces)]
      .map(([, name]) => name!)
      .filter((name) => !isName(name) || meanings[name](material) === null),
  ),
];
