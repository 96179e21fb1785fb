import type { Figure } from './figure.ts';
import type { Sheet } from './sheet.ts';

/** What a deck says in the notes of its slides and has no slide for. */
interface Aside {
  readonly isInNotes?: true;
}

/** One part of a report, in the order in which it is read. */
export type Part =
  | ({ readonly kind: 'heading'; readonly level: 1 | 2; readonly words: string } & Aside)
  /** Words of one paragraph; a line break within them is kept. */
  | { readonly kind: 'paragraph'; readonly words: string }
  | ({
      readonly kind: 'list';
      readonly items: readonly string[];
      readonly isNumbered: boolean;
    } & Aside)
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'table'; readonly sheet: Sheet };

/** A report as it is to be read, whatever file it becomes: the title, then its parts. */
export interface Report {
  readonly title: string;
  /** Whom it is of and at which date. */
  readonly subtitle: string;
  /** The day it is made. */
  readonly day: Date;
  readonly parts: readonly Part[];
}

/** How far a long piece of work is, in steps. */
export type Progress = (done: number, of: number) => void;

/** How a report is written: where a picture needs a document, and who may stop it. */
export interface Writing {
  readonly document: Document;
  readonly onProgress: Progress;
  readonly signal: AbortSignal;
}
