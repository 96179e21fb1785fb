import { slideQuestions } from '#lib/slides/slides.ts';
import { answerAll } from '#lib/workspace/first-view.server.ts';

export const load = async () => ({ views: await answerAll(slideQuestions) });
