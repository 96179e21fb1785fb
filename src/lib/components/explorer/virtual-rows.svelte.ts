import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

/** Rows drawn above and below those in view, so that a small step finds them there. */
const overscan = 6;

/** Which of many rows of one height are in view of an element that scrolls. */
export class VirtualRows {
  /** The places of the rows to draw, in order. */
  places = $state.raw<readonly number[]>([]);
  #element: HTMLElement | null = null;
  #count = 0;
  #rowHeight = 0;
  #headHeight = 0;
  readonly #onview: (first: number, last: number) => void;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  /** `onview` is told the first and the last place in view whenever they change. */
  constructor(onview: (first: number, last: number) => void) {
    this.#onview = onview;
    this.#virtualizer = new Virtualizer(this.#options());
  }

  /** Watches an element, of which the first `headHeight` pixels are a head that stays in view. */
  readonly watch = (element: HTMLElement, rowHeight: number, headHeight: number): (() => void) => {
    this.#element = element;
    this.#rowHeight = rowHeight;
    this.#headHeight = headHeight;
    const stop = this.#virtualizer._didMount();
    this.count(this.#count);
    return stop;
  };

  /** Says how many rows there are. */
  count(rows: number): void {
    this.#count = rows;
    this.#virtualizer.setOptions(this.#options());
    this.#virtualizer.measure();
    this.#virtualizer._willUpdate();
    this.#draw();
  }

  /** How many rows fit into view. */
  get fitting(): number {
    const height = (this.#element?.clientHeight ?? 0) - this.#headHeight;
    return Math.max(1, Math.floor(height / Math.max(1, this.#rowHeight)));
  }

  #options(): Options {
    return {
      count: this.#count,
      getScrollElement: () => this.#element,
      estimateSize: () => this.#rowHeight,
      overscan,
      scrollMargin: this.#headHeight,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#draw(),
    };
  }

  #draw(): void {
    this.places = this.#virtualizer.getVirtualIndexes();
    const range = this.#virtualizer.range;
    if (range && this.#count > 0) this.#onview(range.startIndex, range.endIndex);
  }
}
