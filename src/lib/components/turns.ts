let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` in a task of its own, after what asked before it, so that the page answers its user
 * between two. The function that is returned takes it back.
 */
export function inTurn(work: () => void): () => void {
  let isWanted = true;
  last = last.then(
    () =>
      new Promise<void>((resolve) =>
        setTimeout(() => {
          if (isWanted) work();
          resolve();
        }),
      ),
  );
  return () => (isWanted = false);
}
