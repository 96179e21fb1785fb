import type { ContractName } from '#lib/contracts/contract.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import { literal } from '#lib/engine/sql.ts';

/** What all measures are narrowed to; null for everything. */
export interface Focus {
  /** A framework of the vocabulary: judgements and inspections under it. */
  readonly framework: string | null;
  /** A kind of finding, such as `strength`. */
  readonly kind: string | null;
  /** A theme, as findings and actions carry it. */
  readonly theme: string | null;
  /** Who holds an action at a date, as the reports write it. */
  readonly owner: string | null;
}

export const noFocus: Focus = { framework: null, kind: null, theme: null, owner: null };

/** As text, because it is run with the measures that follow from it. */
export const writeFocus = ({ framework, kind, theme, owner }: Focus): string =>
  `UPDATE focus SET framework = ${literal(framework)}, kind = ${literal(kind)},
    theme = ${literal(theme)}, owner = ${literal(owner)};`;

export const isSameFocus = (one: Focus, other: Focus): boolean =>
  one.framework === other.framework &&
  one.kind === other.kind &&
  one.theme === other.theme &&
  one.owner === other.owner;

/** What figures of these tables are narrowed to. An owner is not named, since a figure goes into reports. */
export function listFocus(reads: readonly ContractName[], focus: Focus): string[] {
  const { framework, kind, theme, owner } = focus;
  return [
    ...(framework && (reads.includes('judgements') || reads.includes('inspections'))
      ? [`inspections under ${closeTurned(framework)}`]
      : []),
    ...(kind && reads.includes('findings')
      ? [`findings of one kind: ${closeTurned(kind.replaceAll('_', ' '))}`]
      : []),
    ...(theme && (reads.includes('findings') || reads.includes('actions'))
      ? [`the theme “${closeTurned(theme)}”`]
      : []),
    ...(owner && reads.includes('actions') ? ['the actions of one owner'] : []),
  ];
}

/** What must be said with figures of these tables, in a sentence; nothing where they are not narrowed. */
export function sayFocus(reads: readonly ContractName[], focus: Focus): string[] {
  const words = listFocus(reads, focus);
  return words.length === 0 ? [] : [`Narrowed to ${words.join(', ')}.`];
}
