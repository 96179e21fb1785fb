import { cleanLine } from './clean-words.ts';
import type { Report } from './report.ts';
import { escape } from './serialize.ts';

/**
 * What the file says of itself. Written here because the library takes the clock for the day, and
 * because it can say nothing of the language.
 */
export function writeCore({ title, subtitle, day }: Report): string {
  const time = `${day.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(cleanLine(title))}</dc:title>`,
    `<dc:subject>${escape(cleanLine(subtitle))}</dc:subject>`,
    '<dc:creator>Throughline</dc:creator>',
    '<dc:language>en-GB</dc:language>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
