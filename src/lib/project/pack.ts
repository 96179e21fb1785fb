const through = async (
  content: Blob,
  change: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(content.stream().pipeThrough(change)).arrayBuffer());

/** Bytes made smaller (gzip), as they are stored. */
export const pack = (content: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  through(content, new CompressionStream('gzip'));

/** The bytes again; rejects where they are no longer what was packed. */
export const unpack = async (packed: Uint8Array<ArrayBuffer>): Promise<Blob> =>
  new Blob([await through(new Blob([packed]), new DecompressionStream('gzip'))]);
