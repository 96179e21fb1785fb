/** With which a spreadsheet takes a text for a formula: some also in full width, or after a space. */
const dangerous = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

/** A text that a spreadsheet would run as a formula is kept a text by an apostrophe before it. */
export const disarm = (text: string): string =>
  dangerous.test(text) && !isNumber(text) ? `'${text}` : text;
