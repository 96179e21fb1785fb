import type { KeptAnnotation, Project } from '#lib/project/project.ts';
import type { Template } from '#lib/report/block.ts';
import { isTemplate, readTemplate } from '#lib/report/read-template.ts';
import type { SmallStore } from './means.ts';

const isAnnotation = (one: unknown): one is KeptAnnotation => {
  const { provider, day, words } = (one ?? {}) as Record<string, unknown>;
  return (
    [provider, day, words].every((value) => typeof value === 'string') &&
    /^\d{4}-\d{2}-\d{2}$/.test(day as string) &&
    !Number.isNaN(Date.parse(day as string))
  );
};

/** What a text lists that is of one kind; what cannot be read is as if it were not there. */
function readList<T>(text: string | null, is: (one: unknown) => one is T): T[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(is) : [];
  } catch {
    return [];
  }
}

/** What versions up to 0.6 kept as short texts: annotations and reports. */
export function readEarlier(
  store: SmallStore,
): Pick<Project, 'annotations' | 'templates' | 'draft'> {
  const draft = store.get('report-draft');
  return {
    annotations: readList(store.get('annotations'), isAnnotation).map(
      ({ provider, day, words }) => ({ provider, day, words }),
    ),
    templates: readList<Template>(store.get('report-templates'), isTemplate),
    draft: draft === null ? null : readTemplate(draft),
  };
}
