/** So many bytes at a time fit any device. */
const slice = 8_388_608;

const toHex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * What bytes are known by: the SHA-256, in hexadecimal, of the SHA-256 of each of their slices of
 * 8 MiB, so that a file of any size is read piece by piece. It needs a page of https or localhost.
 */
export async function digest(content: Blob): Promise<string> {
  const parts: ArrayBuffer[] = [];
  for (let from = 0; from < content.size || from === 0; from += slice) {
    const bytes = await content.slice(from, from + slice).arrayBuffer();
    parts.push(await crypto.subtle.digest('SHA-256', bytes));
  }
  return toHex(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()));
}
