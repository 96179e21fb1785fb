import { categories } from '#lib/contracts/vocabularies.ts';
import { toIso, type Day } from './days.ts';
import { movements, type Inspection } from './inspections.ts';
import { statesAt, type Report, type State } from './ledger.ts';
import { themeHistory, type Finding } from './themes.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A finding with its category; all findings of a theme have the same. */
export interface Placed extends Finding {
  readonly category: string;
}

const isArea = ({ kind }: Finding) => kind !== 'strength';
const closedOf = (states: readonly State[]) => states.filter(({ isClosed }) => isClosed).length;

export const findingProgress = (
  findings: readonly Placed[],
  reports: readonly Report[],
  asAt: Day,
): Row[] =>
  findings
    .filter((finding) => isArea(finding) && finding.published <= asAt)
    .map(({ id, provider }) => {
      const own = statesAt(reports, asAt).filter(
        (state) => state.isLive && state.provider === provider && state.finding === id,
      );
      const closed = closedOf(own);
      return {
        finding_id: id,
        live: own.length,
        closed,
        has_no_action: own.length === 0,
        is_complete: own.length > 0 && closed === own.length,
      };
    });

/** The day on which the inspection with this report began, as far as its judgements say. */
const startOf = (provider: string, published: Day, inspections: readonly Inspection[]) =>
  Math.min(
    ...inspections
      .filter((one) => one.provider === provider && one.published === published)
      .map(({ start }) => start),
  );

export function closedYetCited(
  findings: readonly Placed[],
  reports: readonly Report[],
  inspections: readonly Inspection[],
): Row[] {
  const cited = new Map(
    findings
      .filter((finding) => isArea(finding) && finding.theme !== null)
      .map((finding) => [`${finding.provider} ${finding.theme} ${finding.published}`, finding]),
  );
  return [...cited.values()].flatMap(({ provider, theme, published }) => {
    const start = startOf(provider, published, inspections);
    const before = (Number.isFinite(start) ? start : published) - 1;
    const own = statesAt(reports, before).filter(
      (state) =>
        state.isLive &&
        state.provider === provider &&
        findings.some(
          (one) => one.provider === provider && one.id === state.finding && one.theme === theme,
        ),
    );
    if (own.length === 0 || closedOf(own) < own.length) return [];
    return [{ provider, theme, published: toIso(published), actions: own.length }];
  });
}

const lineOf = (category: string) =>
  categories.find(({ value }) => value === category)?.line ?? category;

/** From one graded inspection of a line to the next, or to the day after the last report. */
export function planHistory(
  findings: readonly Placed[],
  reports: readonly Report[],
  inspections: readonly Inspection[],
): Row[] {
  const moved = movements(inspections);
  const themes = themeHistory(findings);
  const graded = inspections.flatMap(({ provider, start, published, grades }) =>
    Object.entries(grades)
      .filter(([, grade]) => grade !== 'Not judged')
      .map(([category, grade]) => ({ provider, line: lineOf(category), start, published, grade })),
  );
  return graded.map(({ provider, line, start, published, grade }) => {
    const [next] = graded
      .filter((one) => one.provider === provider && one.line === line && one.start > start)
      .sort((a, b) => a.start - b.start);
    const latest = Math.max(
      ...reports.filter((one) => one.provider === provider).map(({ asAt }) => asAt),
    );
    const until = next?.start ?? (Number.isFinite(latest) ? latest + 1 : Infinity);
    const own = Number.isFinite(until)
      ? statesAt(reports, until - 1).filter(
          (state) =>
            state.isLive &&
            state.provider === provider &&
            lineOf(state.category) === line &&
            state.created >= published,
        )
      : [];
    const again = themes.filter(
      (theme) =>
        next !== undefined &&
        theme.provider === provider &&
        theme.state === 'persistent' &&
        theme.published === toIso(next.published) &&
        lineOf(findings.find((one) => one.theme === theme.theme)!.category) === line,
    );
    const movement = moved.find(
      (one) =>
        next !== undefined &&
        one.provider === provider &&
        one.category === line &&
        one.from_published === toIso(published),
    );
    return {
      provider,
      category: line,
      from_published: toIso(published),
      to_published: next ? toIso(next.published) : null,
      from_grade: grade,
      closed: closedOf(own),
      live: own.length,
      rate: own.length === 0 ? null : closedOf(own) / own.length,
      movement: movement?.movement ?? null,
      cited_again: next ? again.length : null,
    };
  });
}
