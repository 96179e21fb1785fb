/** How many faults of each kind were injected. Each counts once all that is to follow it was so. */
export class Tally {
  readonly counts: Record<string, number> = {};

  add(kind: string, count = 1): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + count;
  }

  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }
}
