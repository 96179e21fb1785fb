import { digest } from '#lib/project/digest.ts';
import type { Entry } from '#lib/project/history.ts';

/** One entry as it is stored: its JSON, and what that is known by. */
export interface StoredEntry {
  readonly text: string;
  readonly digest: string;
}

/** What a stored text is known by. */
export const digestOf = (text: string): Promise<string> => digest(new Blob([text]));

export async function writeEntry(entry: Entry): Promise<StoredEntry> {
  const text = JSON.stringify(entry);
  return { text, digest: await digestOf(text) };
}
