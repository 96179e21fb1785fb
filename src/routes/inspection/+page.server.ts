import { inspectionQuestions } from '#lib/story/inspection/index.ts';
import { answerAll } from '#lib/workspace/first-view.server.ts';

export const load = async () => ({ views: await answerAll(inspectionQuestions) });
