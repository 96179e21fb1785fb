/** Lets the page answer its user between two steps, and stops where that user asked for it. */
export async function nextTask(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
