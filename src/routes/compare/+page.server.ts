import { crosswalk } from '#lib/contracts/reference.ts';
import { noFilters, toOtherScope } from '#lib/measures/filters.ts';
import { sideQuestions } from '#lib/story/compare/side.ts';
import { answerAll, openingView } from '#lib/workspace/first-view.server.ts';

export const load = async () => {
  const { choices } = await openingView();
  return {
    one: await answerAll(sideQuestions),
    other: await answerAll(sideQuestions, toOtherScope),
    crosswalk,
    otherScope: toOtherScope(noFilters, choices),
  };
};
