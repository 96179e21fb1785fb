import { closeTurned } from '#lib/contracts/turning.ts';
import type { Block, Story } from './block.ts';
import { reportCharts, reportTables } from './questions.ts';

const storyNames: Readonly<Record<Story, string>> = {
  inspection: 'The inspection in short',
  overview: 'What became of it, in short',
  outcome: 'When it was and what it judged',
  evidence: 'What inspectors looked at',
  plan: 'When the action plan was due',
  progress: 'How far the actions are',
  afterwards: 'What later inspections said',
};

/** What charts are called before there are rows to name them by. */
const chartNames = new Map([
  ['grade-matrix', 'Grades by inspection'],
  ['grade-steps', 'Grades over time'],
  ['grade-among', 'Among other authorities'],
  ['grade-profile', 'Grades of all authorities'],
  ['theme-matrix', 'Themes of findings over time'],
  ['completion-over-time', 'Completion over time'],
  ['burn-up', 'Completed against planned'],
  ['action-status', 'Status of the actions'],
  ['deadlines', 'On time, late and overdue'],
  ['opened-and-closed', 'Actions opened and closed'],
  ['age-of-open', 'Age of what is open'],
]);

/** What a block is called in the composer, and where it was left out of a report. */
export function nameBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? 'Heading' : 'Smaller heading';
    case 'text':
      return 'Your own words';
    case 'story':
      return storyNames[block.story];
    case 'findings':
      return block.which === 'areas' ? 'Areas for improvement' : 'Strengths';
    case 'grades':
      return 'Grades as a table';
    case 'recommendations':
      return 'Recommendations';
    case 'figure':
      return chartNames.get(block.chart) ?? closeTurned(block.chart);
    case 'table':
      return reportTables.find(({ id }) => id === block.table)?.title ?? closeTurned(block.table);
    case 'appendix':
      return 'The figures of all charts';
  }
}

const empty = { words: '' };

/** Every block that can be added, by what it is. */
export const offers: readonly { readonly name: string; readonly blocks: readonly Block[] }[] = [
  {
    name: 'Words',
    blocks: [
      { kind: 'heading', level: 1, ...empty },
      { kind: 'heading', level: 2, ...empty },
      { kind: 'text', ...empty },
      { kind: 'recommendations', ...empty },
    ],
  },
  {
    name: 'What the files say',
    blocks: [
      ...(Object.keys(storyNames) as Story[]).map(
        (story) => ({ kind: 'story', story, words: null }) as const,
      ),
      { kind: 'grades' },
      { kind: 'findings', which: 'strengths' },
      { kind: 'findings', which: 'areas' },
    ],
  },
  { name: 'Charts', blocks: reportCharts.map(({ id }) => ({ kind: 'figure', chart: id })) },
  {
    name: 'Tables',
    blocks: [
      ...reportTables.map(({ id }) => ({ kind: 'table', table: id }) as const),
      { kind: 'appendix' },
    ],
  },
];
