/**
 * The functions of the engine that can stand in a SELECT and yet do something: they start and empty
 * its log, which can leave it unable to answer, and write what is in memory. A test names every other.
 */
const doing = [
  'ENABLE_LOGGING',
  'DISABLE_LOGGING',
  'TRUNCATE_DUCKDB_LOGS',
  'CHECKPOINT',
  'FORCE_CHECKPOINT',
];

/** A step of a plan as the engine writes it in JSON. */
interface Step {
  readonly children: readonly Step[];
  readonly extra_info: { readonly Function?: string };
}

const functionsIn = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ children, extra_info }) => [
    ...(extra_info.Function === undefined ? [] : [extra_info.Function.toUpperCase()]),
    ...functionsIn(children),
  ]);

/**
 * The function by which a query would do something, or null. The plan is read and not the query,
 * because it names a function however its name was written or put together.
 */
export function findSideEffect(plan: string): string | null {
  const called = functionsIn(JSON.parse(plan) as Step[]);
  return called.find((name) => doing.includes(name))?.toLowerCase() ?? null;
}
