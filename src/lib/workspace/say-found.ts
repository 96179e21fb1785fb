import type { Found } from '#lib/storage/index.ts';
import type { Lost } from './restorer.ts';

/** What became of what was kept, in a sentence; nothing where all is as it was. */
export function sayFound({ damaged }: Found, lost: readonly Lost[]): string {
  const names = lost.map(({ kept }) => kept.name).join(', ');
  return [
    lost.length === 0 ? '' : `Not loaded again: ${names}. The page Data says why.`,
    damaged === 0
      ? ''
      : `${damaged === 1 ? 'One earlier state' : `${damaged} earlier states`} of your work could not be read and ${damaged === 1 ? 'is' : 'are'} left out.`,
  ]
    .filter(Boolean)
    .join(' ');
}
