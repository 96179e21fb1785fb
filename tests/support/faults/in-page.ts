import { countSaved, findOfThree, saveWithoutEnd } from './closing.ts';
import { damageAll, damageEverything } from './damage.ts';
import { injectAll } from './storage-faults.ts';
import { eraseInOne, failEverywhere, takeOverEverywhere } from './tabs.ts';

/** What a test calls in the page. */
export const faults = {
  countSaved,
  damageAll,
  damageEverything,
  eraseInOne,
  failEverywhere,
  findOfThree,
  injectAll,
  saveWithoutEnd,
  takeOverEverywhere,
};

declare global {
  var faults: typeof import('./in-page.ts').faults;
}
