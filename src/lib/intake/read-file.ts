import { makeBody } from './body.ts';
import { decodeHead, judgeBytes, LARGEST, markLength } from './decode.ts';
import { findOtherDelimiter, parseHead } from './dialect.ts';
import { blame, type Fault } from './fault.ts';
import { listIgnored } from './ignored.ts';
import type { IntakeResult, OnProgress, Reading } from './reading.ts';
import { recognise } from './recognise.ts';
import { hasNoRows, hasOtherDelimiter, isEmpty, isTooLarge, isUnreadable } from './refusals.ts';
import { scan } from './scan.ts';
import { describeFault } from './scan-fault.ts';
import { readBytes, type Source } from './source.ts';

/** Bytes in which the headings are looked for. */
const HEAD = 262_144;

async function read(source: Source): Promise<Reading | Fault> {
  const { file, name } = source;
  if (file.size === 0) return isEmpty;
  if (file.size > LARGEST) return isTooLarge;

  const head = await readBytes(source, 0, HEAD);
  const unfit = judgeBytes(head);
  if (unfit) return unfit;

  const text = decodeHead(head);
  const isWhole = file.size <= HEAD;
  const found = recognise(parseHead(text, isWhole));
  const isRecognised = !('rule' in found);
  const delimiter = isRecognised ? null : findOtherDelimiter(text, isWhole);
  if (delimiter) return hasOtherDelimiter(delimiter);

  // A file that is not recognised is scanned all the same: a broken quotation mark or encoding in
  // or above the headings is then the reason, and the better thing to say.
  const headerRow = isRecognised ? found.headerRow : 0;
  const width = isRecognised ? found.headings.length : 0;
  const scanned = await scan(source, markLength(head), headerRow, width);
  if (scanned.fault) return describeFault(file, scanned.fault);
  if (scanned.lastRow === 0) return isEmpty;
  if (!isRecognised) return found;
  if (scanned.lastRow === headerRow) return hasNoRows(headerRow);

  const { layout, credit, headings, mappings } = found;
  return {
    source: name,
    encoding: 'UTF-8',
    dialect: { delimiter: ',', quote: '"', escape: 'doubled' },
    headerRows: { first: headerRow, last: headerRow },
    firstRow: headerRow + 1,
    ignored: listIgnored(headings, mappings),
    layout,
    credit,
    headings,
    mappings,
    sample: [],
    setAside: [],
    notes: [],
    edits: [],
    ...(await makeBody(source, scanned, headerRow, width)),
  };
}

/**
 * Finds out how a file is to be read: UTF-8 text with commas, in a layout that Throughline knows or
 * with the headings of one of its own tables. Anything else is refused with the problem that says
 * what was found, where, and what to do. `onProgress` counts bytes, and counts them once more where
 * the file has to be straightened. Rejects only with the reason of `signal`, once that aborts.
 */
export async function readFile(
  file: Blob,
  name: string,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<IntakeResult> {
  const refuse = (fault: Fault) => ({ readings: [], drafts: [], refusal: blame(name, fault) });
  try {
    const result = await read({ file, name, onProgress, signal });
    return 'rule' in result ? refuse(result) : { readings: [result], drafts: [], refusal: null };
  } catch (error) {
    const isOfFile = error instanceof DOMException && /^Not(Readable|Found)/.test(error.name);
    if (!isOfFile) throw error;
    return refuse(isUnreadable);
  }
}
