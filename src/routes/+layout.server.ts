import { firstView } from '#lib/workspace/first-view.server.ts';

export const load = async () => {
  const { choices, scope, files } = await firstView;
  return { choices, scope, files };
};
