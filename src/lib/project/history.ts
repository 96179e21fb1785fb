import { isSame, type Project } from './project.ts';
import { isWriting, sayChange } from './say-change.ts';

/** The project as it was after one change. */
export interface Entry {
  /** Rises by one or more with every entry; the same for as long as an entry is written on. */
  readonly id: number;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** What was changed, such as “Removed actions.csv”. */
  readonly said: string;
  readonly project: Project;
}

/** Every change that was made, oldest first, and which of them is the last in force. */
export interface History {
  /** At least one: what was there before the first change. */
  readonly entries: readonly Entry[];
  readonly now: number;
}

/** Letters written within so many milliseconds of each other are one change. */
const oneBreath = 10_000;

export const begin = (project: Project, at: number): History => ({
  entries: [{ id: 1, at, said: 'As it was at first', project }],
  now: 0,
});

export const current = ({ entries, now }: History): Project => entries[now]!.project;

/** Adds a change, after which nothing can be done again that was undone. The same project is none. */
export function record(history: History, project: Project, at: number): History {
  const last = history.entries[history.now]!;
  if (isSame(last.project, project)) return history;
  const before = history.entries[history.now - 1];
  const said = sayChange(last.project, project);
  const goesOn =
    before && last.said === said && at - last.at < oneBreath && isWriting(last, project);
  const kept = history.entries.slice(0, goesOn ? history.now : history.now + 1);
  // A number is never given twice, because what is stored under it would be taken for the same.
  const id = goesOn ? last.id : history.entries.at(-1)!.id + 1;
  return { entries: [...kept, { id, at, said, project }], now: kept.length };
}

export const canUndo = ({ now }: History): boolean => now > 0;

export const canRedo = ({ entries, now }: History): boolean => now < entries.length - 1;

/** Back or forth to another entry; one that there is not is refused. */
export function goTo(history: History, now: number): History {
  if (!(now in history.entries)) throw new RangeError(`unknown entry: ${now}`);
  return { ...history, now };
}

/** Forgets every other state: what was removed is gone for good. */
export const clear = ({ entries, now }: History): History => ({
  entries: [{ ...entries[now]!, said: 'As it was when the history was cleared' }],
  now: 0,
});
