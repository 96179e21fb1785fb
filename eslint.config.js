import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Most of the code runs in a worker, at build time and in tests as well as in the page, and gives
 * the same answer on every day. There the document and the clock are parameters.
 *
 * @satisfies {import('eslint').Linter.Config}
 */
export const withoutBrowserOrClock = {
  files: ['src/lib/**/*.ts'],
  ignores: ['src/lib/components/**', 'src/lib/workers/**', 'src/lib/workspace/**'],
  rules: {
    'no-restricted-globals': ['error', 'window', 'document'],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
        message: 'Take the date as a parameter.',
      },
      {
        selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
        message: 'Take the date as a parameter.',
      },
    ],
  },
};

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'tests/output/'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // The type check finds undefined names, and knows which ones a browser or Node defines.
      'no-undef': 'off',
      // An async method without await still turns what it throws into a rejection.
      '@typescript-eslint/require-await': 'off',
      // Components are given addresses that a route has resolved, which the rule cannot see.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // Only svelte-check knows the props of another component; here they count as any.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // In plain JavaScript a type is given in a comment, which this rule does not read.
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  // The settings of the tools at the top level belong to no TypeScript project.
  { files: ['*.js'], extends: [ts.configs.disableTypeChecked] },
  withoutBrowserOrClock,
);
