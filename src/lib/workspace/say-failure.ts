/** What went wrong with keeping something, in words for the person whose work it is. */
export function sayFailure(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'QuotaExceededError') return 'There is no room left for it on this device.';
  if (name === 'NotReadableError' || name === 'NotFoundError')
    return 'A file was changed or moved on the disk before it was kept. Give it again.';
  if (name === 'SecurityError' || name === 'InvalidStateError')
    return 'This browser does not let the page keep anything, as in some private windows.';
  if (name === 'VersionError')
    return 'A newer Throughline has kept it. Load the page again to have the newest.';
  // Each browser has its own sentence for a part of the site that did not come.
  if (name === 'TypeError' && /import/i.test(message))
    return 'A part of Throughline did not come from its site. Load this page again when there is a network.';
  return message;
}
