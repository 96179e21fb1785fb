import { closeTurned } from '#lib/contracts/turning.ts';
import type { Found } from '#lib/storage/index.ts';
import type { Keeper } from './keeper.svelte.ts';
import type { Lost } from './restorer.ts';

/** What became of what was kept, in a sentence; nothing where all is as it was. */
export function sayFound({ damaged, isUnsure, history }: Found, lost: readonly Lost[]): string {
  const names = lost.map(({ kept }) => closeTurned(kept.name)).join(', ');
  const [count, are] = damaged === 1 ? ['One state', 'is'] : [`${damaged} states`, 'are'];
  return [
    lost.length === 0 ? '' : `Not loaded again: ${names}. The page Data says why.`,
    damaged === 0 ? '' : `${count} of your work could not be read and ${are} left out.`,
    // What was lost of it is named nowhere any more; what is shown is.
    isUnsure
      ? `What you did last may be missing. Shown is your work after: ${history.entries[history.now]!.said}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why nothing is found where something was kept. */
export const sayGone = ({ standing, why }: Pick<Keeper, 'standing' | 'why'>): string =>
  standing === 'off'
    ? `What you kept here could not be opened. ${why}`
    : 'What you kept here is not there any more: the browser has taken it away. Open a project file, or give your files again.';

/** Why nothing may be changed in this tab. */
export const sayElsewhere =
  'Nothing was changed: Throughline is open in another tab, which keeps what is changed. Use that tab, or take over on the page Data.';
