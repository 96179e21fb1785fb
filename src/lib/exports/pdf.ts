import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?url';
import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?url';
import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import { describeFigure } from './describe.ts';
import type { Figure } from './figure.ts';
import type { Format } from './format.ts';
import { plainPicture } from './plain-picture.ts';
import { readSize } from './size.ts';
import { writeSvg } from './svg.ts';

/** Bytes as text of one letter each, as the writer of PDF keeps its files; in parts, for the stack. */
function toBinary(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

/**
 * Arimo has the widths of Arial, in which pictures are set, and letters that the fonts of every PDF
 * reader lack, such as those of Welsh. Only the letters that are used get into the file.
 */
async function embedFonts(pdf: jsPDF): Promise<void> {
  const fonts = [
    { url: regular, weight: 'normal' },
    { url: bold, weight: 'bold' },
  ];
  await Promise.all(
    fonts.map(async ({ url, weight }) => {
      const name = `Arimo-${weight}.ttf`;
      const answer = await fetch(url);
      if (!answer.ok) throw new Error('A typeface could not be loaded.');
      pdf.addFileToVFS(name, toBinary(new Uint8Array(await answer.arrayBuffer())));
      pdf.addFont(name, 'Arial', weight);
    }),
  );
}

/** What is asked of a typeface that was embedded; its number is 0 for a letter that it has not. */
interface Typeface {
  characterToGlyph(code: number): number;
}

/** Letters of a picture that the typeface has not: a PDF would leave them out without a word. */
function findLost(picture: Element, pdf: jsPDF): string[] {
  const typeface = pdf.setFont('Arial', 'normal').getFont().metadata as Typeface;
  const drawn = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
  return [...new Set(drawn.join(''))].filter(
    (letter) => letter.trim() !== '' && typeface.characterToGlyph(letter.codePointAt(0)!) === 0,
  );
}

/** One page as large as the picture, of lines and letters. */
export async function writePdf(figure: Figure, document: Document, format: Format): Promise<Blob> {
  const svg = writeSvg(figure, document, format);
  const { width, height } = readSize(svg);
  const pdf = new jsPDF({
    unit: 'mm',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  });
  pdf.setLanguage('en-GB');
  pdf.viewerPreferences({ DisplayDocTitle: true });
  pdf.setDocumentProperties({
    title: figure.title,
    subject: `${figure.alternative} ${describeFigure(figure)}`,
    creator: 'Throughline',
  });
  await embedFonts(pdf);
  const { DOMParser } = document.defaultView!;
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  plainPicture(picture);
  const lost = findLost(picture, pdf);
  if (lost.length > 0)
    throw new Error(`A PDF cannot show ${lost.join(' ')} here; a picture (PNG or SVG) can.`);
  await svg2pdf(picture, pdf, { x: 0, y: 0, width, height });
  return pdf.output('blob');
}
