/** Two slices of this size at a time fit any device. */
const SLICE = 8_388_608;

const bytesOf = async (file: Blob, from: number) =>
  new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer());

/** Whether two files hold the same bytes. Files of different sizes are not read for it. */
export async function hasSameContent(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  for (let from = 0; from < a.size; from += SLICE) {
    const [left, right] = await Promise.all([bytesOf(a, from), bytesOf(b, from)]);
    if (left.some((byte, i) => byte !== right[i])) return false;
  }
  return true;
}
