import type { Changes } from '#lib/workspace/changes.svelte.ts';

/** What is written in has an undo of its own. */
const isWritten = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** The state that a key leads to: the one before, the one after, or null where it leads nowhere. */
export function stepByKey(
  { key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent,
  { history, canUndo, canRedo }: Pick<Changes, 'history' | 'canUndo' | 'canRedo'>,
): number | null {
  if (!(ctrlKey || metaKey) || isWritten(target)) return null;
  const letter = key.toLowerCase();
  if (letter === 'z' && !shiftKey) return canUndo ? history.now - 1 : null;
  if (letter === 'y' || (letter === 'z' && shiftKey)) return canRedo ? history.now + 1 : null;
  return null;
}
