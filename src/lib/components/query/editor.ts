import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  type CompletionContext,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { complete } from '#lib/query/complete.ts';
import type { Place } from '#lib/query/failure.ts';
import type { Relation } from '#lib/query/schema.ts';
import { theme } from './editor-theme.ts';

interface Means {
  readonly text: string;
  readonly label: string;
  readonly relations: readonly Relation[];
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
}

export interface Editor {
  focus(): void;
  /** Puts a name in the place of what is selected. */
  insert(words: string): void;
  replace(text: string): void;
  goTo(place: Place): void;
  close(): void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: 'bold' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--warning)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
]);

const types = { relation: 'class', column: 'property', keyword: 'keyword' } as const;

const suggest = (relations: readonly Relation[]) => (context: CompletionContext) => {
  const found = complete(context.state.doc.toString(), context.pos, relations, context.explicit);
  if (found === null) return null;
  const options = found.all.map(({ label, kind, detail, about }) => ({
    label,
    type: types[kind],
    detail,
    // A column of the query is more likely meant than a table, and that more than a word of SQL.
    boost: { column: 2, relation: 1, keyword: 0 }[kind],
    ...(about === '' ? {} : { info: about }),
  }));
  return { from: found.from, options, validFor: /^\w*$/ };
};

/**
 * Types over a selection. Left to itself the browser would keep the look of what is replaced in a
 * style attribute, which the policy of the page forbids and the console tells.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data: words, inputType, isComposing } = event;
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== 'insertText' || words === null || empty || isComposing) return false;
    event.preventDefault();
    const insert = () =>
      view.state.update(view.state.replaceSelection(words), { userEvent: 'input.type' });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, words, insert))) view.dispatch(insert());
    return true;
  },
});

/**
 * An editor in a shadow root of `host`: there its style sheets are constructed, which the policy of
 * the page allows, and not written into it. Tab is left to the browser, so that it leads out.
 */
export function openEditor(host: HTMLElement, means: Means): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const run = (view: EditorView) => {
    closeCompletion(view);
    means.onrun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: means.text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
        ]),
        lineNumbers(),
        history(),
        closeBrackets(),
        bracketMatching(),
        sql({ dialect: PostgreSQL }),
        syntaxHighlighting(colours),
        autocompletion({ override: [suggest(means.relations)], icons: false }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': means.label }),
        typeOver,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) means.onchange(state.doc.toString());
        }),
        theme,
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    insert(words) {
      view.dispatch(view.state.replaceSelection(words), { scrollIntoView: true });
      view.focus();
    },
    replace(text) {
      const changes = { from: 0, to: view.state.doc.length, insert: text };
      view.dispatch({ changes, selection: { anchor: text.length }, scrollIntoView: true });
      view.focus();
    },
    goTo({ line, column }) {
      const { from, to } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      const anchor = Math.min(from + column - 1, to);
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    close: () => view.destroy(),
  };
}
