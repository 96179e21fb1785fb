import type { Figure } from './figure.ts';

/** What must be known of a figure that lies by itself: the date and n of N, how, what, and of which files. */
export const describeFigure = ({ subtitle, definition, selection, notes, source }: Figure) =>
  [subtitle, definition, selection, ...notes, source].filter(Boolean).join(' ');
