import { crosswalk } from '#lib/contracts/reference.ts';
import { definitions } from '#lib/measures/definitions.ts';
import { noFilters, toOtherScope } from '#lib/measures/filters.ts';
import { pairMeasures, type PairMeasure } from '#lib/story/compare/listings.ts';
import { sideQuestions } from '#lib/story/compare/side.ts';
import { answerAll, openingView } from '#lib/workspace/first-view.server.ts';

const defined = Object.fromEntries(
  pairMeasures.map((name) => [name, definitions.find((one) => one.name === name)!.definition]),
) as Record<PairMeasure, string>;

export const load = async () => {
  const { choices } = await openingView();
  return {
    one: await answerAll(sideQuestions),
    other: await answerAll(sideQuestions, toOtherScope),
    crosswalk,
    definitions: defined,
    otherScope: toOtherScope(noFilters, choices),
  };
};
