import { bytesOfLatin, utf16 } from '#tests/intake/reading/case.ts';
import type { Reading } from '#lib/intake/reading.ts';
import type { Overrides } from '#lib/intake/sheet.ts';
import type { Content } from './support.ts';

/** A file in which every text that has to go says “Quill”, and no other does. */
export interface RedactCase {
  readonly name: string;
  readonly content: Content;
  readonly change?: (reading: Reading) => Partial<Reading>;
  readonly overrides?: Overrides;
  /** How many of its tables are loaded, where not all are. */
  readonly loads?: number;
  /** Some texts that stay. */
  readonly keeps: readonly string[];
}

const headings =
  'action_id,as_at,provider,category,action,owner,status,evidence,note,reported by,phone';

/** An action of a plan: what names it, what may stay, and words to be cut in every other column. */
const row = (id: string, asAt: string, status: string, words = 'Quill') =>
  `${id},${asAt},Northshire,in_care,Ask ${words},${words},${status},,By ${words},${words},0${id}`;

const plan = [headings, row('1', '31/10/2024', 'complete'), row('2', '31/10/2024', 'overdue')];

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const edit = (at: number, column: number, before: string, after: string) => ({
  row: at,
  column,
  before,
  after,
});

export const redactCases: readonly RedactCase[] = [
  { name: 'a plain file', content: text(...plan), keeps: ['31/10/2024', 'complete', 'in_care'] },
  {
    name: 'cells of several lines, with marks and separators in them',
    content: text(
      headings,
      `1,31/10/2024,"North, ""shire""",in_care,"Ask\r\n""Quill"", then\nask",Quill,complete,,"a\n\nQuill",,`,
    ),
    keeps: ['"North, ""shire"""'],
  },
  {
    name: 'UTF-16 with semicolons',
    content: utf16(
      `\ufeff${text(...plan)
        .replaceAll(',', ';')
        .replace('Northshire', 'Ŵrexham')}`,
      'LE',
    ),
    keeps: ['Ŵrexham;in_care'],
  },
  {
    name: 'Windows-1252 with apostrophes for marks',
    content: bytesOfLatin(
      text(
        `'action_id'|'provider'|'as_at'|'category'|'status'|'action'|'owner'`,
        `'1'|'Ynys M\u00f4n'|'31/10/2024'|'in_care'|'complete'|'Ask | Quill'|'Quill \u00e9'`,
        `'2'|'Ynys M\u00f4n'|'31/10/2024'|'in_care'|'complete'|'Ask'|'Quill'`,
      ),
    ),
    keeps: ['Ynys Môn'],
  },
  {
    name: 'marks after backslashes',
    content: text(
      headings,
      String.raw`"1","31/10/2024","North\"shire","in_care","Ask \"Quill\"","Quill","complete","","","",""`,
      String.raw`"2","31/10/2024","North\"shire","in_care","Ask \"Quill\"","Quill","complete","","","",""`,
    ),
    keeps: [String.raw`North\"shire`],
  },
  {
    name: 'titles above, notes below, repeated headings and a row that goes on too far',
    content: text(
      'Plan of Quill,,',
      'as kept by Quill: 2024',
      '',
      ...plan,
      headings,
      row('3', '31/10/2024', 'complete'),
      `${row('4', '31/10/2024', 'Quill')},Quill`,
      ',,,,,,,,Quill alone,,',
      '',
      'Source: Quill and others.',
      'Quill',
    ),
    keeps: ['3,31/10/2024'],
  },
  {
    name: 'several tables, of which one is loaded by nobody',
    content: text(
      ...plan,
      '',
      'provider,published,category,grade,lead inspector',
      'Northshire,30/06/2014,overall,Good,Quill',
      'Southshire,01/07/2014,overall,Inadequate,Quill',
      '',
      'Quill’s own,amount,3',
      'Quill,12,4',
      'Quill’s own,amount,3',
      'Quill,13,5',
    ),
    loads: 2,
    keeps: ['30/06/2014,overall,Good', 'Southshire', 'lead inspector'],
  },
  {
    name: 'a note that is taken for the headings of another table',
    content: text(...plan, '', 'Source: Quill and others, as told.', 'Quill'),
    loads: 1,
    keeps: ['1,31/10/2024'],
  },
  {
    name: 'cells that were changed, among them what names a row',
    content: text(...plan),
    change: () => ({
      edits: [
        edit(2, 5, 'Quill', 'Ms Quill'),
        edit(2, 5, 'Ms Quill', ''),
        edit(3, 7, '', 'Seen by Quill'),
        edit(3, 9, 'Quill', 'Quill again'),
        edit(3, 0, '2', '7'),
      ],
    }),
    keeps: ['1,31/10/2024'],
  },
  {
    name: 'headings that nobody knows, in a row that the user gave',
    content: text(
      'Quill',
      'which,who,when,what is done,by whom,how far',
      'A1,Northshire,31/10/2024,Ask Quill,Quill,complete',
      'A2,Northshire,31/10/2024,Ask Quill,Quill,complete',
    ),
    overrides: { headerRow: 2 },
    change: () => ({
      mappings: [
        {
          contract: 'actions',
          fields: {
            action_id: { column: 0 },
            provider: { column: 1 },
            as_at: { column: 2 },
            action: { column: 3 },
            owner: { column: 4 },
            status: { column: 5 },
            category: { value: 'in_care' },
            note: { value: 'Quill' },
          },
          values: { owner: { quill: 'Ms Quill' }, status: { fertig: 'complete' } },
        },
      ],
    }),
    keeps: ['which,who,when'],
  },
  {
    name: 'findings with their words',
    content: text(
      'finding_id,provider,published,kind,category,theme,finding,document',
      'F1,Northshire,30/06/2014,strength,overall,Safety,Quill is praised,report 2014',
      'F2,Northshire,30/06/2014,area_for_improvement,overall,Safety,Quill is not,report 2014',
    ),
    keeps: ['Safety,[cut],report 2014'],
  },
];
