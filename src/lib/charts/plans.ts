/** The names of the plans behind the rows; a name may say that its plan is illustrative. */
export function planNotes(rows: readonly { readonly plan: string | null }[]): string[] {
  const plans = [...new Set(rows.flatMap(({ plan }) => plan?.split('; ') ?? []))];
  if (plans.length === 0) return [];
  return [`${plans.length === 1 ? 'Plan' : 'Plans'}: ${plans.join('; ')}.`];
}
