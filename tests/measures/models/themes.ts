import { toIso, type Day } from './days.ts';
import { groupBy } from './ledger.ts';

export interface Finding {
  readonly id: string;
  readonly provider: string;
  readonly published: Day;
  readonly kind: 'strength' | 'area_for_improvement' | 'priority_action';
  readonly theme: string | null;
}

type Row = Readonly<Record<string, string | number | null>>;

const isArea = ({ kind }: Finding) => kind !== 'strength';

function followTheme(
  provider: string,
  theme: string,
  own: readonly Finding[],
  days: readonly Day[],
) {
  const mentions = days.map((day) => own.filter(({ published }) => published === day));
  return days.flatMap((day, n): Row[] => {
    const here = mentions[n]!;
    const areas = here.filter(isArea).length;
    const strengths = here.length - areas;
    const wasCited = (mentions[n - 1] ?? []).some(isArea);
    const wasEver = mentions.slice(0, n).some((before) => before.some(isArea));
    const last = mentions.slice(0, n).findLast((before) => before.length > 0);
    if (here.length === 0 && !wasCited) return [];
    const state = areas > 0 ? (wasCited ? 'persistent' : wasEver ? 're-emerged' : 'new') : null;
    const onlyStrong = last !== undefined && !last.some(isArea);
    const onlyWeak = last?.every(isArea) ?? false;
    const becameArea = areas > 0 && strengths === 0 && onlyStrong;
    const becameStrength = areas === 0 && strengths > 0 && onlyWeak;
    return [
      {
        provider,
        theme,
        published: toIso(day),
        areas,
        strengths,
        state: state ?? (wasCited ? 'resolved' : null),
        shift: becameArea ? 'strength became area' : becameStrength ? 'area became strength' : null,
      },
    ];
  });
}

/** What became of each theme at each inspection of its provider that has findings. */
export const themeHistory = (findings: readonly Finding[]): Row[] =>
  [...groupBy(findings, ({ provider }) => provider)].flatMap(([provider, own]) => {
    const days = [...new Set(own.map(({ published }) => published))].sort((a, b) => a - b);
    const themes = new Set(own.flatMap(({ theme }) => theme ?? []));
    return [...themes].flatMap((theme) =>
      followTheme(
        provider,
        theme,
        own.filter((one) => one.theme === theme),
        days,
      ),
    );
  });

/** Of the themes of one inspection with some, how many the next cites again. */
export function recurrence(findings: readonly Finding[]): Row[] {
  return [...groupBy(findings, ({ provider }) => provider)].flatMap(([provider, own]) => {
    const days = [...new Set(own.map(({ published }) => published))].sort((a, b) => a - b);
    return days.slice(1).flatMap((day, i): Row[] => {
      const cited = (when: Day) =>
        new Set(
          own
            .filter((one) => one.published === when && isArea(one))
            .flatMap(({ theme }) => theme ?? []),
        );
      const mentioned = own.some(({ published, theme }) => published === day && theme !== null);
      const [before, now] = [cited(days[i]!), cited(day)];
      if (before.size === 0 && !mentioned) return [];
      const again = [...before].filter((theme) => now.has(theme)).length;
      return [
        {
          provider,
          published: toIso(day),
          cited_again: again,
          cited_before: before.size,
          rate: before.size === 0 ? null : again / before.size,
        },
      ];
    });
  });
}
