import { version } from '$app/environment';
import { parse, stringify } from 'devalue';
import type { Choices } from '#lib/measures/choices.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { digest } from '#lib/project/digest.ts';
import type { KeptSource } from '#lib/project/project.ts';
import type { SourceNote } from './source.ts';

/** One answer as it was on screen. */
export interface SeenAnswer {
  readonly id: string;
  readonly scope: Scope;
  readonly rows: readonly Record<string, unknown>[];
}

/** A page as it was last seen, which is shown again while its files are being loaded. */
export interface LastView {
  /** The path of the page and the filters in its address. */
  readonly address: string;
  readonly choices: Choices;
  readonly files: readonly SourceNote[];
  readonly answers: readonly SeenAnswer[];
}

/** What figures rest on: the measures of this version of the site, and these sources as they are read. */
const digestOf = (text: string, sources: readonly KeptSource[]) =>
  digest(new Blob([version, '\n', JSON.stringify(sources), '\n', text]));

/** A view as a text, with what it is known by. */
export async function writeView(view: LastView, sources: readonly KeptSource[]): Promise<string> {
  const text = stringify(view);
  return `${await digestOf(text, sources)}\n${text}`;
}

/** A view again; null where it is not what was written, or not of these sources and this version. */
export async function readView(
  written: string,
  sources: readonly KeptSource[],
): Promise<LastView | null> {
  const [known, text] = [written.slice(0, 64), written.slice(65)];
  return (await digestOf(text, sources)) === known ? (parse(text) as LastView) : null;
}
