import * as v from 'valibot';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { Entry } from './history.ts';
import { count, readProject } from './read-project.ts';

/** The last millisecond that a date can be of. */
const lastTime = 8.64e15;

const entry = v.object({
  id: count,
  at: v.pipe(v.number(), v.minValue(-lastTime), v.maxValue(lastTime)),
  said: v.pipe(v.string(), v.transform(closeTurned)),
  project: v.unknown(),
});

/**
 * An entry of a history from a store, into which anybody on this device may have written.
 *
 * @throws Error where it is none
 */
export function readEntry(value: unknown): Entry {
  const { id, at, said, project } = v.parse(entry, value);
  return { id, at, said, project: readProject(project) };
}
