import type { History } from './history.ts';
import { isSame, type Project } from './project.ts';

/** How one source stands here and in a project file. */
export interface Difference {
  readonly name: string;
  readonly standing: 'same' | 'only here' | 'only there' | 'newer here' | 'newer there';
}

/** When each source that there is now was last changed, by its name. */
export function changedOf({ entries, now }: History): Record<string, number> {
  const changed: [string, number][] = entries[now]!.project.sources.map((source) => {
    const since = entries.slice(0, now + 1).findLast(({ project }, i, past) => {
      void project;
      const before = past[i - 1]?.project.sources ?? [];
      return !before.some((other) => isSame(other, source));
    });
    return [source.name, since?.at ?? 0];
  });
  return Object.fromEntries(changed);
}

/** Some names, such as `constructor`, every object answers to. */
const changedAt = (changed: Readonly<Record<string, number>>, name: string): number =>
  Object.hasOwn(changed, name) ? changed[name]! : 0;

/** The sources of two projects, each with where it is, and where it is newer. */
export function compareProjects(
  here: { readonly project: Project; readonly changed: Readonly<Record<string, number>> },
  there: { readonly project: Project; readonly changed: Readonly<Record<string, number>> },
): Difference[] {
  const byName = ({ project }: typeof here) =>
    new Map(project.sources.toReversed().map((source) => [source.name, source]));
  const [ours, theirs] = [byName(here), byName(there)];
  const names = [...here.project.sources, ...there.project.sources].map(({ name }) => name);
  return [...new Set(names)].map((name): Difference => {
    const [own, other] = [ours.get(name), theirs.get(name)];
    if (!other) return { name, standing: 'only here' };
    if (!own) return { name, standing: 'only there' };
    if (isSame(own, other)) return { name, standing: 'same' };
    const isNewerHere = changedAt(here.changed, name) > changedAt(there.changed, name);
    return { name, standing: isNewerHere ? 'newer here' : 'newer there' };
  });
}
