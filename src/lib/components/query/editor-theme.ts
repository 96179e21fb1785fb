import { EditorView } from '@codemirror/view';

/** The look of the editor, in the colours of the page, which reach into its shadow root. */
export const theme = EditorView.theme({
  '&': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: '0.9375rem',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': {
    minHeight: '9rem',
    maxHeight: '24rem',
    overflow: 'auto',
    fontFamily: 'ui-monospace, "Liberation Mono", Consolas, monospace',
    lineHeight: '1.5',
  },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--ink)' },
  '.cm-gutters': {
    border: 'none',
    backgroundColor: 'transparent',
    color: 'var(--quiet)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--tint)',
    outline: '1px solid var(--edge)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(28rem, 90vw)',
    maxHeight: '14em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem', lineHeight: '1.4' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.85' },
  '.cm-completionMatchedText': { textDecoration: 'underline' },
  '.cm-tooltip.cm-completionInfo': {
    maxWidth: 'min(24rem, 90vw)',
    padding: 'var(--space-2) var(--space-3)',
    font: 'var(--text-small) / 1.4 var(--font-text)',
  },
});
