/** What a system tells an installed site that it was opened with; not every browser has it. */
interface LaunchQueue {
  setConsumer(
    consumer: (launched: { readonly files?: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/** Gives the files that the user opened with the installed site, now and later, to `take`. */
export function takeLaunchedFiles(take: (files: readonly File[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(take);
  });
}
