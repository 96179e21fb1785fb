import type { IntakeResult, OnProgress } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import { startGovernedWorker } from './governed-worker.ts';
import workerUrl from './intake.worker.ts?worker&url';
import type { IntakeMessage, IntakeTask } from './intake.worker.ts';

/**
 * Reads a file off the main thread, so that the page stays usable. Each file has a worker of its
 * own, and an abort ends it at once; the promise then rejects with the reason of the signal.
 */
export function readInWorker(
  file: File,
  overrides: Overrides,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<IntakeResult> {
  const worker = startGovernedWorker(workerUrl, 'module');
  const result = new Promise<IntakeResult>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<IntakeMessage>) => {
      if ('result' in data) resolve(data.result);
      else onProgress(data);
    });
  });
  worker.postMessage({ file, overrides } satisfies IntakeTask);
  return result.finally(() => worker.terminate());
}
