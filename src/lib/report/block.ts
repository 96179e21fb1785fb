/** What a paragraph tells that the figures write by themselves. */
export const stories = [
  'inspection',
  'outcome',
  'overview',
  'evidence',
  'plan',
  'progress',
  'afterwards',
] as const;
export type Story = (typeof stories)[number];

/** One block of a template: what stands there is made anew from whatever files are loaded. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly words: string }
  | { readonly kind: 'text'; readonly words: string }
  /** Words of one's own take the place of those that the figures give; null leaves these. */
  | { readonly kind: 'story'; readonly story: Story; readonly words: string | null }
  | { readonly kind: 'findings'; readonly which: 'strengths' | 'areas' }
  | { readonly kind: 'grades' }
  /** One on each line. */
  | { readonly kind: 'recommendations'; readonly words: string }
  | { readonly kind: 'figure'; readonly chart: string }
  | { readonly kind: 'table'; readonly table: string }
  /** The rows behind every figure of the report. */
  | { readonly kind: 'appendix' };

/** The plan of a report, without a figure in it, to be filled again next quarter. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
