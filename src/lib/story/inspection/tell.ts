import {
  formatCount,
  formatDate,
  inspectionTypeLabel,
  inSentence,
  listWords,
} from '#lib/charts/format.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { StandingRow } from '#lib/tables/standing.ts';
import { sum } from '#lib/charts/sum.ts';
import { sayGrades } from '../say-grades.ts';
import type { EventRow } from './events.ts';
import type { ReportedRow } from './reported.ts';

/** What it was, when it took place and when its report came out. */
export function tellVisit(event: EventRow): string {
  const { provider, inspection_start: start, inspection_end: end, published } = event;
  const what = inSentence(
    event.inspection_type === null ? 'Inspection' : inspectionTypeLabel(event.inspection_type),
  );
  const weeks =
    event.weeks_on_site === null ? '' : `, ${formatCount(event.weeks_on_site, 'week')} on site`;
  const when =
    start === null
      ? ''
      : end === null
        ? ` began on ${formatDate(start)}${weeks}, and its report`
        : ` took place from ${formatDate(start)} to ${formatDate(end)}${weeks}, and its report`;
  const about =
    event.visit_theme === null
      ? ''
      : ` It looked at ${inSentence(closeTurned(event.visit_theme))}.`;
  return `The ${what} of ${closeTurned(provider)}${when === '' ? '’s services' : when} was published on ${formatDate(published)}.${about}`;
}

/** What inspectors looked at and whom they met; empty where no file says so. */
export function tellEvidence(event: EventRow): string {
  const { cases_examined, young_people_met, parents_met, carers_met } = event;
  const met = [
    ...(young_people_met === null
      ? []
      : [formatCount(young_people_met, 'young person', 'young people')]),
    ...(parents_met === null ? [] : [formatCount(parents_met, 'parent')]),
    ...(carers_met === null ? [] : [formatCount(carers_met, 'carer')]),
  ];
  const parts = [
    ...(cases_examined === null ? [] : [`looked at ${formatCount(cases_examined, 'case')}`]),
    ...(met.length === 0 ? [] : [`met ${listWords(met)}`]),
  ];
  return parts.length === 0 ? '' : `Inspectors ${parts.join(' and ')}.`;
}

/** Which grades it gave; empty where they are not known. */
export function tellJudged(event: EventRow, grades: readonly StandingRow[]): string {
  if (grades.length > 0) return `It judged services ${sayGrades(grades)}.`;
  return event.is_graded ? '' : 'It was a visit, which gives no grades.';
}

function tellReported(findings: readonly ReportedRow[]): string {
  if (findings.length === 0) return 'No findings of it are loaded.';
  const areas = findings.filter(({ is_area }) => is_area);
  const strengths = findings.length - areas.length;
  const parts = [
    ...(strengths === 0 ? [] : [formatCount(strengths, 'strength')]),
    ...(areas.length === 0
      ? []
      : [formatCount(areas.length, 'area for improvement', 'areas for improvement')]),
  ];
  return `The files name ${listWords(parts)}.`;
}

/** When the action plan was due; empty where no file says so. */
export function tellPlan({ plan_due, counted_due, working_days }: EventRow): string {
  if (plan_due === null) return '';
  const counted =
    counted_due === null || counted_due.getTime() === plan_due.getTime()
      ? ''
      : ` (the ${working_days}th working day after publication, counted plainly, was ${formatDate(counted_due)}; the period itself runs from receipt)`;
  return `The action plan was due on ${formatDate(plan_due)}${counted}.`;
}

function tellActions(findings: readonly ReportedRow[], actionsAt: Date, threshold: number): string {
  const live = sum(findings.map((finding) => finding.live));
  if (live === 0) return '';
  const closed = sum(findings.map((finding) => finding.closed));
  const isSmall = (count: number) => count > 0 && count < threshold;
  if (isSmall(closed) || isSmall(live - closed)) return '';
  return `${closed} of ${formatCount(live, 'live action')} that answer its findings ${live === 1 ? 'is' : 'are'} complete at ${formatDate(actionsAt)}.`;
}

/**
 * The inspection in one paragraph: when, on what evidence, what it judged and found, and the plan.
 * Numbers of actions are left out where one is below the threshold.
 */
export function tellInspection(
  event: EventRow,
  grades: readonly StandingRow[],
  findings: readonly ReportedRow[],
  actionsAt: Date,
  threshold = 0,
): string {
  return [
    tellVisit(event),
    tellEvidence(event),
    tellJudged(event, grades),
    tellReported(findings),
    tellPlan(event),
    tellActions(findings, actionsAt, threshold),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
