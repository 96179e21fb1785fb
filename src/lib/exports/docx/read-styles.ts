import { strFromU8, unzip, type Unzipped } from 'fflate';

const place = { styles: 'word/styles.xml', theme: 'word/theme/theme1.xml' } as const;

/** Style sheets of councils are below 1 MB; more is a mistake, or meant to fill the memory. */
const mostBytes = 8_000_000;

const notWord =
  'This is not a Word document. Choose a file that ends in .docx; one that ends in .doc can be saved as .docx in Word.';

/** Unpacks the two parts that say how a document looks, and nothing else of it. */
function unpack(bytes: Uint8Array): Promise<Unzipped> {
  return new Promise((resolve, reject) => {
    let isTooLarge = false;
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      const isWanted = name === place.styles || name === place.theme;
      if (isWanted && originalSize > mostBytes) isTooLarge = true;
      return isWanted && !isTooLarge;
    };
    unzip(bytes, { filter }, (error, parts) => {
      if (isTooLarge)
        reject(new Error('The styles of this document are too large to be read. Choose another.'));
      else if (error) reject(new Error(notWord, { cause: error }));
      else resolve(parts);
    });
  });
}

/** The typefaces that a theme stands for, as styles name them: "majorHAnsi", "minorHAnsi". */
function readFonts(theme: string): Map<string, string> {
  const fontOf = (kind: string) =>
    new RegExp(`<a:${kind}Font>\\s*<a:latin\\b[^>]*\\btypeface="([^"]*)"`).exec(theme)?.[1];
  return new Map(
    ['major', 'minor'].flatMap((kind) => {
      const font = fontOf(kind);
      return font ? ['Ascii', 'HAnsi'].map((use) => [`${kind}${use}`, font] as const) : [];
    }),
  );
}

/**
 * Makes a style sheet stand alone. Typefaces of its theme are named, its colours are taken as they
 * stand beside those of the theme, and numbers of headings, which are described in another part, are
 * left out. What is written in it is British English.
 */
function detach(styles: string, theme: string): string {
  const fonts = readFonts(theme);
  return styles
    .replace(/ w:(ascii|hAnsi)Theme="([^"]*)"/g, (_, use: string, name: string) => {
      const font = fonts.get(name);
      return font ? ` w:${use}="${font}"` : '';
    })
    .replace(/ w:(?:eastAsia|cs|cstheme)(?:Theme)?="(?:major|minor)[^"]*"/g, '')
    .replace(/ w:theme(?:Color|Tint|Shade|Fill|FillTint|FillShade)="[^"]*"/g, '')
    .replace(/<w:numPr>[\s\S]*?<\/w:numPr>/g, '')
    .replace(/(<w:lang\b[^>]*\bw:val=)"[^"]*"/g, '$1"en-GB"');
}

/** The styles of a Word document, to write another one in; throws words for who chose the file. */
export async function readStyles(file: Blob): Promise<string> {
  const parts = await unpack(new Uint8Array(await file.arrayBuffer()));
  const styles = parts[place.styles];
  if (!styles) throw new Error(notWord);
  const text = strFromU8(styles);
  // No style sheet of Word declares a document type, with which entities could be made.
  if (!/<w:styles[\s>]/.test(text) || text.includes('<!DOCTYPE')) throw new Error(notWord);
  const theme = parts[place.theme];
  return detach(text, theme ? strFromU8(theme) : '');
}
