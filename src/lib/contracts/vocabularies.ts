import categoriesJson from '#data/reference/categories.json' with { type: 'json' };
import frameworksJson from '#data/reference/frameworks.json' with { type: 'json' };
import inspectionTypesJson from '#data/reference/inspection-types.json' with { type: 'json' };

/** One canonical value, the words it is shown with, and the other ways files write it. */
export interface Term {
  readonly value: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** Canonical values in their natural order: grades best first, statuses from start to end. */
export type Vocabulary = readonly Term[];

/** A grade of the four-point scale has a rank, 1 is best; words for "no grade" have none. */
export interface Grade extends Term {
  readonly rank: 1 | 2 | 3 | 4 | null;
  /** The short form for narrow cells, printed with a key. */
  readonly short: string;
}

/**
 * "Satisfactory" and "Adequate" were replaced to raise the bar; they count as rank 3, and the word
 * itself is kept beside it. Grades of other scales, such as the three outcomes of Area SEND, have no
 * rank, so that they never count among the four.
 */
export const grades = [
  { value: 'Outstanding', label: 'Outstanding', short: 'O', rank: 1, aliases: [] },
  { value: 'Good', label: 'Good', short: 'G', rank: 2, aliases: [] },
  {
    value: 'Requires improvement to be good',
    label: 'Requires improvement',
    short: 'RI',
    rank: 3,
    aliases: ['Requires improvement', 'RI', 'Adequate', 'Satisfactory'],
  },
  { value: 'Inadequate', label: 'Inadequate', short: 'I', rank: 4, aliases: [] },
  {
    value: 'Not judged',
    label: 'Not judged',
    short: '–',
    rank: null,
    aliases: ['-', 'Not inspected', 'Not yet inspected', 'Not applicable', 'n/a'],
  },
  {
    value: 'Typically positive experiences',
    label: 'Typically positive',
    short: 'P',
    rank: null,
    aliases: ['Typically positive experiences and outcomes'],
  },
  {
    value: 'Inconsistent experiences',
    label: 'Inconsistent',
    short: 'IN',
    rank: null,
    aliases: ['Inconsistent experiences and outcomes'],
  },
  {
    value: 'Widespread and/or systemic failings',
    label: 'Systemic failings',
    short: 'SF',
    rank: null,
    aliases: ['Widespread and systemic failings', 'Widespread or systemic failings'],
  },
  { value: 'Unknown', label: 'Not known', short: '?', rank: null, aliases: [] },
] as const satisfies readonly Grade[];

/**
 * `isClosed` counts as complete, `isVerified` as proven besides; `isLive` counts in the denominator
 * of the completion rate.
 */
export interface Status extends Term {
  readonly isClosed: boolean;
  readonly isVerified: boolean;
  readonly isLive: boolean;
}

/** A word and its detail in all the ways in which dashes are put between them. */
const dashed = (word: string, ...details: readonly string[]): string[] =>
  details.flatMap((detail) =>
    [' - ', '-', '--', ' -- ', ' – ', '–', ' — ', '—'].map((dash) => `${word}${dash}${detail}`),
  );

const status = (
  value: string,
  label: string,
  is: 'open' | 'closed' | 'verified' | 'dropped',
  aliases: readonly string[] = [],
): Status => ({
  value,
  label,
  isClosed: is === 'closed' || is === 'verified',
  isVerified: is === 'verified',
  isLive: is !== 'dropped',
  aliases,
});

export const statuses: readonly Status[] = [
  status('not_started', 'Not started', 'open', ['Not yet started']),
  status('in_progress', 'In progress', 'open', [
    'Underway',
    'Under way',
    'On track',
    'Ongoing',
    'Open',
    'Partially implemented',
    ...dashed('Open', 'Partially addressed', 'Awaiting', 'Awaiting response'),
    ...dashed('Open', 'Acceptable', 'Acceptable response', 'Acceptable alternate response'),
    ...dashed('Open', 'Unacceptable', 'Unacceptable response'),
  ]),
  status('at_risk', 'At risk', 'open', ['At risk of delay']),
  status('delayed', 'Delayed', 'open', ['Off track', 'Behind schedule', 'Overdue', 'Slipped']),
  status('complete_unverified', 'Complete, not verified', 'closed', [
    'Complete',
    'Completed',
    'Closed',
    'Done',
    'Implemented',
    'Fully implemented',
    ...dashed('Closed', 'Implemented'),
  ]),
  status('complete_verified', 'Complete and verified', 'verified', [
    'Complete and signed off',
    'Verified',
    'Signed off',
    ...dashed('Closed', 'Acceptable', 'Acceptable action', 'Acceptable alternate action'),
    ...dashed('Closed', 'Exceeds', 'Exceeds recommended action'),
  ]),
  status('embedded', 'Embedded', 'verified'),
  status('superseded', 'Superseded', 'dropped', dashed('Closed', 'Reconsidered/Superseded')),
  status('withdrawn', 'Withdrawn', 'dropped', [
    'No longer applicable',
    'Cancelled',
    ...dashed('Closed', 'No longer applicable'),
  ]),
  status('not_accepted', 'Not accepted', 'dropped', [
    'Rejected',
    ...dashed('Closed', 'Not implemented'),
    ...dashed('Closed', 'Unacceptable', 'Unacceptable action', 'Unacceptable/No response'),
    ...dashed('Closed', 'Unacceptable action/No response received'),
  ]),
  status('unknown', 'Not known', 'open', ['Unknown']),
];

export const kinds: Vocabulary = [
  { value: 'strength', label: 'Strength', aliases: ['Strengths', 'What is working well'] },
  {
    value: 'area_for_improvement',
    label: 'Area for improvement',
    aliases: [
      'Areas for improvement',
      'Area for development',
      'Areas for development',
      'Recommendation',
      'What needs to improve',
    ],
  },
  {
    value: 'priority_action',
    label: 'Priority action',
    aliases: ['Area for priority action', 'Priority and immediate action'],
  },
];

/** A category belongs to a line: the row of the grade matrix that it is shown in. */
export interface Category extends Term {
  readonly line: string;
}

export interface Framework extends Term {
  readonly family: string;
  readonly short: string;
  /** First and last day on which an inspection under it started; ISO dates, null while in force. */
  readonly from: string;
  readonly to: string | null;
  /** What a category's name means under this framework, where that is not its usual meaning. */
  readonly reads: Readonly<Record<string, string>>;
  /** The lines it judges, if only as part of another: a later inspection supersedes grades on them. */
  readonly covers: readonly string[];
  /** The words of its scale, best first. */
  readonly grades: readonly string[];
  /** The categories that it gives a grade of their own. */
  readonly judges: readonly Judged[];
}

/** A category under one framework. */
export interface Judged {
  readonly category: string;
  /** What the framework calls it. */
  readonly name: string;
  /** A sub-judgement counts towards a key one, and a separate review is of another body. */
  readonly level: 'overall' | 'key' | 'sub' | 'separate';
  /** The category of which a sub-judgement is a part. */
  readonly within?: string;
}

export interface InspectionType extends Term {
  readonly family: string;
  /** A visit is not graded and never displaces a grade. */
  readonly graded: boolean;
}

export const categories: readonly Category[] = categoriesJson;
export const frameworks = frameworksJson as unknown as readonly Framework[];
export const inspectionTypes: readonly InspectionType[] = inspectionTypesJson;
