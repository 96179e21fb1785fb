import { describe, expect, it } from 'vitest';
import { begin, canRedo, canUndo, clear, current, goTo, record } from '#lib/project/history.ts';
import type { Project } from '#lib/project/project.ts';
import { noProject, sourceOf } from './support.ts';

const withNote = (project: Project, words: string): Project => ({
  ...project,
  annotations: [...project.annotations, { provider: 'E1', day: '2014-06-30', words }],
});

const minute = 60_000;

describe('a history', () => {
  const first = begin(noProject, 0);
  const one = record(first, withNote(noProject, 'one'), minute);
  const two = record(one, withNote(current(one), 'two'), 2 * minute);

  it('begins with what there was, and with nothing to undo or do again', () => {
    expect(current(first)).toBe(noProject);
    expect([canUndo(first), canRedo(first)]).toEqual([false, false]);
  });

  it('goes back and forth to what each change made of the project', () => {
    const back = goTo(two, 1);
    expect(current(back)).toEqual(current(one));
    expect([canUndo(back), canRedo(back)]).toEqual([true, true]);
    expect(current(goTo(back, 2))).toEqual(current(two));
    expect(() => goTo(two, 3)).toThrow('unknown entry: 3');
  });

  it('forgets what was undone once something else is done, and never gives a number twice', () => {
    const other = record(goTo(two, 1), withNote(current(one), 'other'), 3 * minute);
    expect(other.entries.map(({ said }) => said)).toEqual([
      'As it was at first',
      'Added the annotation “one”',
      'Added the annotation “other”',
    ]);
    expect(other.entries.map(({ id }) => id)).toEqual([1, 2, 4]);
  });

  it('does not write down what changed nothing', () => {
    expect(record(two, { ...current(two) }, 3 * minute)).toBe(two);
  });

  it('keeps the present alone when it is cleared', () => {
    const cleared = clear(goTo(two, 1));
    expect(current(cleared)).toEqual(current(one));
    expect([cleared.entries.length, canUndo(cleared), canRedo(cleared)]).toEqual([1, false, false]);
  });
});

describe('words that are being written', () => {
  const draftOf = (title: string): Project => ({
    ...noProject,
    draft: { name: 'A paper', title, blocks: [] },
  });
  const begun = record(begin(noProject, 0), draftOf('R'), minute);

  it('are one change for as long as one letter follows the other within ten seconds', () => {
    const more = record(
      record(begun, draftOf('Re'), minute + 9000),
      draftOf('Rep'),
      minute + 18000,
    );
    expect(more.entries).toHaveLength(2);
    expect(current(more).draft!.title).toBe('Rep');
    expect(current(goTo(more, 0))).toBe(noProject);
  });

  it('are another change after a pause', () => {
    expect(record(begun, draftOf('Re'), minute + 10_000).entries).toHaveLength(3);
  });

  it('never take a change of a file along', () => {
    const loaded = record(begun, { ...current(begun), sources: [sourceOf('a.csv')] }, minute + 1);
    expect(loaded.entries).toHaveLength(3);
    const edited = record(
      loaded,
      { ...current(loaded), sources: [sourceOf('a.csv', { edits: [['Fair', 'Good']] })] },
      minute + 2,
    );
    const again = record(
      edited,
      {
        ...current(loaded),
        sources: [
          sourceOf('a.csv', {
            edits: [
              ['Fair', 'Good'],
              ['x', 'y'],
            ],
          }),
        ],
      },
      minute + 3,
    );
    expect(again.entries).toHaveLength(5);
  });
});
