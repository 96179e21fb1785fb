import { shareOf, type Column } from './columns.ts';
import type { Fit } from './fits.ts';
import { isNumber } from './known.ts';

const MOST = 0.8;
const isAddress = (text: string) => /^(https?:|www\.|\.?[\\/])/i.test(text);
const isSentence = (text: string) => text.length >= 30 && /\S\s+\S+\s+\S/.test(text);
const isReference = (text: string) =>
  text.length <= 24 && /\d/.test(text) && !/\d[.,]\d+$|\s\S+\s/.test(text);
const isAreaCode = (text: string) => /^[EWSN]\d{8}$/.test(text);

function reference(column: Column): Fit {
  if (column.dates >= 0.5) return 'no';
  if (shareOf(column, isReference) >= MOST) return 'evident';
  return shareOf(column, (text) => text.length <= 60) < 0.5 ? 'no' : 'may';
}

function sentences(column: Column): Fit {
  if (shareOf(column, isSentence) >= 0.6) return 'evident';
  return shareOf(column, (text) => text.split(/\s+/).length >= 3) < 0.3 ? 'no' : 'may';
}

function name(column: Column): Fit {
  const isName = (text: string) => /\p{L}{2}/u.test(text) && text.length <= 80 && !isAddress(text);
  return shareOf(column, isName) >= MOST && column.dates < 0.2 ? 'may' : 'no';
}

function areaCode(column: Column): Fit {
  if (shareOf(column, isAreaCode) >= MOST) return 'certain';
  return shareOf(column, isReference) >= MOST ? 'may' : 'no';
}

function other(column: Column): Fit {
  const isText = (text: string) => !isNumber(text) && !isAddress(text);
  return shareOf(column, isText) >= 0.5 && column.dates < 0.5 ? 'may' : 'no';
}

/** What the text of a field looks like, by field: its type alone does not tell a name from a note. */
export const shapes: Readonly<Record<string, (column: Column) => Fit>> = {
  action_id: reference,
  finding_id: reference,
  provider: name,
  provider_code: areaCode,
  action: sentences,
  finding: sentences,
  other,
};
