import { charts } from '#lib/charts/index.ts';
import { storyQuestions } from '#lib/story/overview.ts';
import { answerAll, drawViews } from '#lib/workspace/first-view.server.ts';

export const load = async () => {
  const [drawn, told] = [await drawViews(charts), await answerAll(storyQuestions)];
  return { drawn, told, views: { ...drawn, ...told } };
};
