import { readFile } from '#lib/intake/read-file.ts';
import type { IntakeResult } from '#lib/intake/reading.ts';

/** What the worker says: any number of progress messages, then one result. */
export type IntakeMessage =
  { readonly bytesRead: number; readonly bytesTotal: number } | { readonly result: IntakeResult };

self.addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  const say = (message: IntakeMessage) => self.postMessage(message);
  const onProgress = (bytesRead: number, bytesTotal: number) => say({ bytesRead, bytesTotal });
  void readFile(file, file.name, onProgress).then((result) => say({ result }));
});
