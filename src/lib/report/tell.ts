import { formatCount, formatDate, listWords } from '#lib/charts/format.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { ReportedRow } from '#lib/story/inspection/reported.ts';
import {
  tellEvidence,
  tellInspection,
  tellJudged,
  tellPlan,
  tellVisit,
} from '#lib/story/inspection/tell.ts';
import { progressIn, tellStory } from '#lib/story/overview.ts';
import { tellDates, tellProgress } from '#lib/story/progress.ts';
import type { Story } from './block.ts';
import type { Material } from './material.ts';

/** What later inspections said of the areas for improvement; empty where there was none. */
export function tellAfterwards(findings: readonly ReportedRow[]): string {
  const areas = findings.filter(({ is_area }) => is_area);
  const until = areas[0]?.followed_until ?? null;
  if (until === null) return '';
  const themed = areas.filter(({ theme }) => theme !== null);
  const again = themed.filter(({ cited_again }) => cited_again.length > 0);
  const themes = new Map(again.map(({ theme, cited_again }) => [theme!, cited_again]));
  const cited = [...themes].map(
    ([theme, days]) => `“${closeTurned(theme)}” on ${listWords(days.map(formatDate))}`,
  );
  const followed = `${formatCount(areas.length, 'area for improvement', 'areas for improvement')}, followed to ${formatDate(until)}`;
  return again.length === 0
    ? `Of ${followed}, none had its theme cited again.`
    : `Of ${followed}, ${again.length} had ${again.length === 1 ? 'its' : 'their'} theme cited again: ${listWords(cited)}.`;
}

/** What a story says of the figures as they are; empty where nothing is known. */
export function tell(story: Story, material: Material): string {
  const { event, grades, findings, scope, rowsOf, ownWords, discretion } = material;
  const { threshold } = discretion;
  const progress = progressIn(rowsOf);
  switch (story) {
    case 'overview': {
      const given = tellStory(rowsOf, scope, threshold);
      return ownWords('overview', given) ?? given;
    }
    case 'inspection': {
      const given = event
        ? tellInspection(event, grades, findings, scope.actionsAt, threshold)
        : '';
      return ownWords('inspection', given) ?? given;
    }
    case 'outcome':
      return event ? [tellVisit(event), tellJudged(event, grades)].filter(Boolean).join(' ') : '';
    case 'evidence':
      return event ? tellEvidence(event) : '';
    case 'plan':
      return event ? tellPlan(event) : '';
    case 'progress':
      return progress
        ? [tellProgress(progress, scope, threshold), ...tellDates(progress, scope, threshold)]
            .filter(Boolean)
            .join(' ')
        : '';
    case 'afterwards':
      return tellAfterwards(findings);
  }
}
