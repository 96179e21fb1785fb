import type { Block, Story, Template } from './block.ts';
import { reportCharts } from './questions.ts';

const heading = (words: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, words });
const text = (words: string): Block => ({ kind: 'text', words });
const story = (name: Story): Block => ({ kind: 'story', story: name, words: null });
const figure = (chart: string): Block => ({ kind: 'figure', chart });
const table = (id: string): Block => ({ kind: 'table', table: id });

/** What a committee is told of an inspection: the order of the papers that councils write. */
export const committeePaper: Template = {
  name: 'Committee paper',
  title:
    '{authority}: inspection of children’s services published on {published}, and progress since',
  blocks: [
    heading('Purpose of this paper'),
    text(
      'To tell members what the inspection of {authority} published on {published} found, how far the action plan is as at {as-at date}, and what became of it at later inspections.',
    ),
    heading('Background'),
    story('outcome'),
    { kind: 'grades' },
    heading('Evidence', 2),
    story('evidence'),
    heading('Findings'),
    heading('Strengths', 2),
    { kind: 'findings', which: 'strengths' },
    heading('Areas for improvement', 2),
    { kind: 'findings', which: 'areas' },
    heading('Action plan'),
    story('plan'),
    heading('Progress', 2),
    story('progress'),
    figure('completion-over-time'),
    figure('action-status'),
    table('overdue'),
    heading('What became of it'),
    story('afterwards'),
    figure('grade-matrix'),
    figure('theme-matrix'),
    table('plan-outcomes'),
    heading('Recommendations'),
    {
      kind: 'recommendations',
      words: 'Note the findings of the inspection and the progress made since.',
    },
    heading('Appendix: the figures of the charts'),
    { kind: 'appendix' },
  ],
};

export const figuresOnly: Template = {
  name: 'Figures only',
  title: '{authority} in figures as at {as-at date}',
  blocks: reportCharts.map(({ id }) => figure(id)),
};

/** The templates that are always there. */
export const builtIn: readonly Template[] = [committeePaper, figuresOnly];
