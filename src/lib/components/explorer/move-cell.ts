/** A cell by the place of its row and its column, both from 0. */
export interface Cell {
  readonly place: number;
  readonly column: number;
}

/** How many there are, and how many rows a page of the screen goes on. */
interface Ends {
  readonly rows: number;
  readonly columns: number;
  readonly step: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** Where a key leads from a cell of a grid, as grids do everywhere; null for every other key. */
export function moveCell({ place, column }: Cell, pressed: Key, ends: Ends): Cell | null {
  const isFar = pressed.ctrlKey || pressed.metaKey;
  const to = (nextPlace: number, nextColumn: number): Cell => ({
    place: Math.max(0, Math.min(ends.rows - 1, nextPlace)),
    column: Math.max(0, Math.min(ends.columns - 1, nextColumn)),
  });
  switch (pressed.key) {
    case 'ArrowDown':
      return to(isFar ? ends.rows : place + 1, column);
    case 'ArrowUp':
      return to(isFar ? 0 : place - 1, column);
    case 'ArrowRight':
      return to(place, isFar ? ends.columns : column + 1);
    case 'ArrowLeft':
      return to(place, isFar ? 0 : column - 1);
    case 'PageDown':
      return to(place + ends.step, column);
    case 'PageUp':
      return to(place - ends.step, column);
    case 'Home':
      return to(isFar ? 0 : place, 0);
    case 'End':
      return to(isFar ? ends.rows : place, ends.columns);
    default:
      return null;
  }
}
