import bankHolidaysJson from '#data/reference/bank-holidays.json' with { type: 'json' };
import crosswalkJson from '#data/reference/crosswalk.json' with { type: 'json' };
import formerAuthoritiesJson from '#data/reference/former-authorities.json' with { type: 'json' };
import statutoryPeriodsJson from '#data/reference/statutory-periods.json' with { type: 'json' };

/**
 * How far a grade under one framework may be compared with one under another, on one line: A is the
 * same judgement on the same scale, B is compared across a change of framework, C is indicative and
 * never counted as movement, X has nothing to be compared with. Pairs that are not listed are X.
 */
export interface Comparison {
  readonly line: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly class: 'A' | 'B' | 'C' | 'X';
  /** A sentence for the reader of a chart. */
  readonly reason: string;
}

/** A period in law, in working days of England and Wales. */
export interface StatutoryPeriod {
  readonly id: string;
  readonly working_days: number;
  readonly label: string;
  readonly source: string;
}

/** An authority that no longer answers for children's services; its grades pass to nobody. */
export interface FormerAuthority {
  readonly code: string;
  readonly name: string;
  /** Its last day, as an ISO date. */
  readonly until: string;
  readonly successors: readonly string[];
}

export const crosswalk = crosswalkJson as unknown as readonly Comparison[];

/** Bank holidays of England and Wales; the years of the first and the last are known in full. */
export const bankHolidays: readonly { readonly date: string; readonly title: string }[] =
  bankHolidaysJson;

export const statutoryPeriods: readonly StatutoryPeriod[] = statutoryPeriodsJson;
export const formerAuthorities: readonly FormerAuthority[] = formerAuthoritiesJson;
