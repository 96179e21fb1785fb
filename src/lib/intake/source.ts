import type { OnProgress } from './reading.ts';

/** A file that is being read: its bytes, its name, whom to tell how far it is, and when to stop. */
export interface Source {
  readonly file: Blob;
  readonly name: string;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal | undefined;
}

/** The bytes of a file between two offsets. Rejects with the reason of the signal once it aborts. */
export async function readBytes(
  { file, signal }: Pick<Source, 'file' | 'signal'>,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}
