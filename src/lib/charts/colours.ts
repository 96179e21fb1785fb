/** One colour of the charts: on white, in print too, and on the dark page. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/**
 * Every colour of the charts by its CSS variable; palette.css declares exactly these. The four
 * grades differ in lightness as well as in hue, because in a black-and-white copy the usual dark
 * blue and dark pink are one grey, and so are turquoise and orange. Every `-ink` is the text on the
 * fill of the same name, with a contrast of at least 4.5:1.
 */
export const colours = {
  '--chart-ink': { light: '#1b1f29', dark: '#eceff3' },
  '--chart-quiet': { light: '#565c68', dark: '#a9b0bc' },
  '--chart-grid': { light: '#d8dade', dark: '#3a424e' },
  '--chart-paper': { light: '#ffffff', dark: '#181d25' },
  '--chart-hatch': { light: '#c6cad0', dark: '#4b5461' },
  '--chart-accent': { light: '#12436d', dark: '#8fc1ee' },

  '--chart-outstanding': { light: '#12436d', dark: '#2f77b8' },
  '--chart-outstanding-ink': { light: '#ffffff', dark: '#ffffff' },
  '--chart-good': { light: '#28a197', dark: '#2fa79d' },
  '--chart-good-ink': { light: '#0b0c0c', dark: '#0b0c0c' },
  '--chart-requires-improvement': { light: '#f9c9a7', dark: '#f6c199' },
  '--chart-requires-improvement-ink': { light: '#0b0c0c', dark: '#0b0c0c' },
  '--chart-inadequate': { light: '#a8326f', dark: '#b5387a' },
  '--chart-inadequate-ink': { light: '#ffffff', dark: '#ffffff' },
  '--chart-other': { light: '#e3e5e8', dark: '#3a424e' },
  '--chart-other-ink': { light: '#1b1f29', dark: '#eceff3' },

  '--chart-verified': { light: '#12436d', dark: '#2f6ea8' },
  '--chart-verified-ink': { light: '#ffffff', dark: '#ffffff' },
  '--chart-complete': { light: '#6bace6', dark: '#7cb8ec' },
  '--chart-complete-ink': { light: '#0b0c0c', dark: '#0b0c0c' },
  '--chart-under-way': { light: '#d3e5f5', dark: '#c3dcf2' },
  '--chart-under-way-ink': { light: '#0b0c0c', dark: '#0b0c0c' },
  '--chart-at-risk': { light: '#f46a25', dark: '#f58a52' },
  '--chart-at-risk-ink': { light: '#0b0c0c', dark: '#0b0c0c' },
  '--chart-late': { light: '#a285d1', dark: '#b39ddb' },
  '--chart-late-ink': { light: '#0b0c0c', dark: '#0b0c0c' },
  '--chart-waiting': { light: '#c9ccd1', dark: '#6b7480' },
  '--chart-waiting-ink': { light: '#0b0c0c', dark: '#ffffff' },
} as const satisfies Record<`--chart-${string}`, Colour>;

export type ColourName = keyof typeof colours;
