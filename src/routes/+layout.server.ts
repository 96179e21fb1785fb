import { openingView } from '#lib/workspace/first-view.server.ts';

export const load = openingView;
