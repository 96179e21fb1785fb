import type { Edit, Reading } from '#lib/intake/reading.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A finding where it stands in a file, with the theme that it has there. */
export interface Placed {
  readonly source: string;
  readonly row: number;
  readonly theme: string | null;
}

/** The reading with a theme written to findings of it; null where it has no column for themes. */
export function writeTheme(
  reading: Reading,
  findings: readonly Placed[],
  theme: string,
): Reading | null {
  const mapping = reading.mappings.find(({ contract }) => contract === 'findings');
  const place = mapping?.fields.theme;
  if (!place || !('column' in place)) return null;
  const { column } = place;
  const edits = findings
    .filter((finding) => finding.theme !== theme)
    .map(({ row, theme: before }): Edit => ({ row, column, before: before ?? '', after: theme }));
  return { ...reading, edits: [...reading.edits, ...edits] };
}

/**
 * Puts findings under one theme, as their user says they are: the cells of their files are changed as
 * by hand, which the page of data lists and takes back. Where one file cannot hold it, none is changed.
 */
export const confirmTheme = (
  workspace: Workspace,
  findings: readonly Placed[],
  theme: string,
): Promise<void> =>
  workspace.inTurn(async () => {
    const names = [...new Set(findings.map(({ source }) => source))];
    const changed = names.map((name) => {
      const source = workspace.sources.find(
        ({ reading }) =>
          reading.source === name &&
          reading.mappings.some(({ contract }) => contract === 'findings'),
      )!;
      const own = findings.filter((finding) => finding.source === name);
      const reading = writeTheme(source.reading, own, theme);
      if (reading === null)
        throw new Error(
          `${name} has no column for themes. Add one with the heading “theme” and drop the file again.`,
        );
      return { source, reading };
    });
    for (const { source, reading } of changed)
      await workspace.take(source.origin, [{ name: source.name, reading }], [source]);
    return `The findings are under “${theme}” now. The page of data lists the change and takes it back.`;
  });
