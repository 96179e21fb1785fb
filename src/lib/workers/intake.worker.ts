import './count-in-worker.ts';
import { readFile } from '#lib/intake/read-file.ts';
import type { IntakeResult, OnProgress, ReadSoFar } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';

/** What the worker is asked: to read a file, with what a person has said about it. */
export interface IntakeTask {
  readonly file: File;
  readonly overrides: Overrides;
}

/** What the worker says: any number of progress messages, then one result. */
export type IntakeMessage = ReadSoFar | { readonly result: IntakeResult };

self.addEventListener('message', ({ data }: MessageEvent<IntakeTask>) => {
  const { file, overrides } = data;
  const say = (message: IntakeMessage) => self.postMessage(message);
  const onProgress: OnProgress = say;
  void readFile(file, file.name, onProgress, undefined, overrides).then((result) =>
    say({ result }),
  );
});
