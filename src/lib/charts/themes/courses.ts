/** What became of one theme at one inspection or visit. */
export type ThemeRow = {
  readonly provider: string;
  readonly theme: string;
  readonly category: string | null;
  readonly published: Date;
  readonly areas: number;
  readonly strengths: number;
  readonly state: string | null;
  readonly shift: string | null;
};

/** What a cell says: the word, and its letter where there is no room for words. */
export interface Mark {
  readonly word: string;
  readonly letter: string;
  readonly meaning: string;
  /** How much it asks for attention: a theme that came back more than one that is gone. */
  readonly weight: 'strong' | 'plain' | 'quiet';
}

const marks = {
  persistent: { word: 'Cited again', letter: 'A', meaning: 'cited again', weight: 'strong' },
  're-emerged': { word: 'Came back', letter: 'B', meaning: 'came back', weight: 'strong' },
  new: { word: 'New', letter: 'N', meaning: 'cited for the first time', weight: 'plain' },
  'cited at a visit': {
    word: 'At a visit',
    letter: 'V',
    meaning: 'cited at a visit',
    weight: 'plain',
  },
  resolved: { word: 'Not cited', letter: '–', meaning: 'no longer cited', weight: 'quiet' },
  strength: { word: 'Strength', letter: 'S', meaning: 'named as a strength', weight: 'quiet' },
} as const satisfies Record<string, Mark>;

type State = keyof typeof marks;

/** An area for improvement outweighs a strength of the same theme. */
const stateOf = ({ state, strengths }: ThemeRow): State =>
  state !== null && state in marks && !(state === 'resolved' && strengths > 0)
    ? (state as State)
    : 'strength';

export const markOf = (row: ThemeRow): Mark => marks[stateOf(row)];

/** Those of the marks that occur, in the order of the key. */
export const marksIn = (rows: readonly ThemeRow[]): Mark[] =>
  (Object.keys(marks) as State[])
    .filter((state) => rows.some((row) => stateOf(row) === state))
    .map((state) => marks[state]);

/** A theme with what became of it, by the time of the inspection. */
export interface Course {
  readonly theme: string;
  readonly at: ReadonlyMap<number, ThemeRow>;
}

const urgency = [['persistent', 're-emerged'], ['new'], ['cited at a visit'], ['resolved']];

/** Themes cited last come first, and among them those that had been cited before. */
export function readCourses(rows: readonly ThemeRow[]): Course[] {
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  const courses = themes.map((theme) => {
    const own = rows.filter((row) => row.theme === theme);
    const lastCited = Math.max(
      0,
      ...own.filter(({ areas }) => areas > 0).map(({ published }) => published.getTime()),
    );
    const states = own.filter(({ published }) => published.getTime() === lastCited).map(stateOf);
    const rank = urgency.findIndex((some) => states.some((state) => some.includes(state)));
    const at = new Map(own.map((row) => [row.published.getTime(), row]));
    return { theme, at, lastCited, rank };
  });
  return courses.sort(
    (a, b) =>
      b.lastCited - a.lastCited || a.rank - b.rank || a.theme.localeCompare(b.theme, 'en-GB'),
  );
}

export const readDays = (rows: readonly ThemeRow[]): Date[] =>
  [...new Set(rows.map(({ published }) => published.getTime()))]
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
