import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a font is said to be in the order of the schema of Office, as far as a workbook of ours says it. */
const order = ['b', 'i', 'sz', 'color', 'name', 'family', 'scheme'];

const placeOf = (element: string) => order.indexOf(/^<(\w+)/.exec(element)![1]!);

const sortFont = (font: string) =>
  (font.match(/<\w+[^>]*\/>/g) ?? []).sort((a, b) => placeOf(a) - placeOf(b)).join('');

/** A workbook whose fonts are described in the order of the schema, which the library does not keep. */
export function orderFonts(workbook: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(workbook);
  const name = 'xl/styles.xml';
  const styles = strFromU8(parts[name]!).replace(
    /<font>(.*?)<\/font>/gs,
    (_, font: string) => `<font>${sortFont(font)}</font>`,
  );
  return zipSync({ ...parts, [name]: strToU8(styles) });
}
