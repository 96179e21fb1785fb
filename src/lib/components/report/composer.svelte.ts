import type { Block, Template } from '#lib/report/block.ts';
import { nameBlock } from '#lib/report/name-block.ts';

/** A block with the number it keeps wherever it is moved. */
export interface Placed {
  readonly id: number;
  readonly block: Block;
}

/** The template that is being written, and what was last done to it, in words. */
export class Composer {
  name = $state('');
  title = $state('');
  placed = $state.raw<readonly Placed[]>([]);
  said = $state('');
  /** What was there before another template was opened, to go back to. */
  before = $state.raw<Template | null>(null);
  #next = 1;
  readonly #onchange: (template: Template) => void;

  constructor(template: Template, onchange: (template: Template) => void) {
    this.#onchange = onchange;
    this.#lay(template);
  }

  get template(): Template {
    return { name: this.name, title: this.title, blocks: this.placed.map(({ block }) => block) };
  }

  /** Begins anew from a template. */
  open(template: Template): void {
    this.before = this.template;
    this.#lay(template);
    this.#settle(`${template.name} is opened: ${template.blocks.length} blocks.`);
  }

  /** Goes on with what was being written on an earlier visit. */
  resume(template: Template): void {
    this.#lay(template);
  }

  retitle(title: string): void {
    this.title = title;
    this.#settle('');
  }

  rename(name: string): void {
    this.name = name;
    this.#settle('');
  }

  /** The new block stands after that of the id, or at the end, and its id is returned. */
  add(block: Block, after: number | null): number {
    const found = this.placed.findIndex(({ id }) => id === after);
    const at = found < 0 ? this.placed.length : found + 1;
    const placed = { id: this.#next++, block };
    this.placed = this.placed.toSpliced(at, 0, placed);
    this.#settle(`${nameBlock(block)} was added, ${this.#placeOf(at)}.`);
    return placed.id;
  }

  change(id: number, block: Block): void {
    this.placed = this.placed.map((one) => (one.id === id ? { id, block } : one));
    this.#settle('');
  }

  remove(id: number): void {
    const gone = this.placed.find((one) => one.id === id);
    this.placed = this.placed.filter((one) => one.id !== id);
    if (gone) this.#settle(`${nameBlock(gone.block)} was removed.`);
  }

  /** Moves a block by so many places; at an end it stays. */
  move(id: number, by: -1 | 1): void {
    const from = this.placed.findIndex((one) => one.id === id);
    const to = from + by;
    const moved = this.placed[from];
    if (!moved || to < 0 || to >= this.placed.length) return;
    this.placed = this.placed.toSpliced(from, 1).toSpliced(to, 0, moved);
    this.#settle(
      `${nameBlock(moved.block)} was moved ${by < 0 ? 'up' : 'down'}, ${this.#placeOf(to)}.`,
    );
  }

  /** The blocks in another order, as they were dropped. */
  reorder(placed: readonly Placed[], moved: number): void {
    this.placed = placed;
    const at = placed.findIndex(({ id }) => id === moved);
    const one = placed[at];
    if (one) this.#settle(`${nameBlock(one.block)} was moved, ${this.#placeOf(at)}.`);
  }

  #placeOf = (at: number) => `block ${at + 1} of ${this.placed.length}`;

  #lay({ name, title, blocks }: Template): void {
    [this.name, this.title] = [name, title];
    this.placed = blocks.map((block) => ({ id: this.#next++, block }));
  }

  #settle(said: string): void {
    this.said = said;
    this.#onchange(this.template);
  }
}
