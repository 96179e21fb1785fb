import { contentAttacks } from './content-attacks.ts';
import { manifestAttacks } from './manifest-attacks.ts';
import type { ProjectAttack } from './project-attack.ts';
import { zipAttacks } from './zip-attacks.ts';

/** Every project file that somebody made to do harm. */
export const projectAttacks: readonly ProjectAttack[] = [
  ...zipAttacks,
  ...manifestAttacks,
  ...contentAttacks,
];
