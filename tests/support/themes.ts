import type { Page } from 'playwright-core';

type Media = Exclude<Parameters<Page['emulateMedia']>[0], undefined>;

/** What users ask of the look of every page, in the two schemes of colours. */
export const themes: Readonly<Record<string, Media>> = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  'more contrast': { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  'more contrast, dark': { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
  'forced colours, dark': {
    colorScheme: 'dark',
    contrast: 'no-preference',
    forcedColors: 'active',
  },
};

/** For what takes long to look at: each wish once. */
export const mainThemes = ['light', 'dark', 'more contrast', 'forced colours'];
