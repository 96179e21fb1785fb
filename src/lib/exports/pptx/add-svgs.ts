import { strFromU8, strToU8 } from 'fflate';

const id = 'rIdSvg';
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const blip = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/></a:ext></a:extLst>`;

/**
 * Puts beside every picture, by the name that it has on its slide, the same as an SVG, which stays
 * sharp at any size and can be taken apart; the library makes its own dots of an SVG otherwise.
 */
export function addSvgs(
  parts: Record<string, Uint8Array>,
  svgs: ReadonlyMap<string, string>,
): Record<string, Uint8Array> {
  const all = { ...parts };
  for (const [path, bytes] of Object.entries(parts)) {
    const slide = /^ppt\/slides\/(slide\d+)\.xml$/.exec(path)?.[1];
    if (!slide) continue;
    const text = strFromU8(bytes);
    const name = /<p:pic>\s*<p:nvPicPr><p:cNvPr id="\d+" name="([^"]*)"/.exec(text)?.[1];
    const svg = svgs.get(name ?? '');
    if (!svg) continue;
    const relations = `ppt/slides/_rels/${slide}.xml.rels`;
    const relation = `<Relationship Id="${id}" Type="${type}" Target="../media/${slide}.svg"/>`;
    all[path] = strToU8(text.replace('</a:blip>', `${blip}</a:blip>`));
    all[relations] = strToU8(
      strFromU8(parts[relations]!).replace('</Relationships>', `${relation}</Relationships>`),
    );
    all[`ppt/media/${slide}.svg`] = strToU8(svg);
  }
  return all;
}
