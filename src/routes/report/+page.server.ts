import { definitions } from '#lib/measures/definitions.ts';
import { reportQuestions } from '#lib/report/questions.ts';
import { answerAll } from '#lib/workspace/first-view.server.ts';

export const load = async () => ({
  views: await answerAll(reportQuestions),
  definitions: Object.fromEntries(definitions.map(({ name, definition }) => [name, definition])),
});
