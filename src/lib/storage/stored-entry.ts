import { digest } from '#lib/project/digest.ts';
import type { Entry } from '#lib/project/history.ts';
import { readProject } from '#lib/project/read-project.ts';

/** One entry as it is stored: its JSON, and what that is known by. */
export interface StoredEntry {
  readonly text: string;
  readonly digest: string;
}

const digestOf = (text: string) => digest(new Blob([text]));

export async function writeEntry(entry: Entry): Promise<StoredEntry> {
  const text = JSON.stringify(entry);
  return { text, digest: await digestOf(text) };
}

/** An entry again, or null where it is not what was written. */
export async function readEntry(stored: StoredEntry | undefined): Promise<Entry | null> {
  try {
    if (!stored || (await digestOf(stored.text)) !== stored.digest) return null;
    const { id, at, said, project } = JSON.parse(stored.text) as Entry;
    return { id, at, said, project: readProject(project) };
  } catch {
    return null;
  }
}
