/** What can be pressed under a slide, by key as by hand. */
export type Control = 'first' | 'previous' | 'next' | 'last' | 'leave' | 'full-screen';

const controls: Readonly<Record<string, Control>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  f: 'full-screen',
  F: 'full-screen',
};

type Press = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'target' | 'defaultPrevented'
>;

const isOn = (target: EventTarget | null, selector: string) =>
  target !== null && 'closest' in target && (target as Element).closest(selector) !== null;

/**
 * The control that a key presses; null for a key that means something else where it is pressed: in a
 * field, on a button that Space itself presses, or together with a key of the browser's own. Letters
 * can be switched off, because software that is spoken to may send them by mistake.
 */
export function controlFor(press: Press, hasLetters: boolean): Control | null {
  const { key, target } = press;
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  if (press.defaultPrevented || isOn(target, 'input, select, textarea, [contenteditable]'))
    return null;
  if (key === ' ' && isOn(target, 'button, summary')) return null;
  if (/^[a-z]$/i.test(key) && !hasLetters) return null;
  return controls[key] ?? null;
}

/** What each key does, for the people who look for it. */
export const keyGuide = [
  ['→, Space or Page Down', 'next slide'],
  ['← or Page Up', 'previous slide'],
  ['Home, End', 'first slide, last slide'],
  ['F', 'full screen on or off'],
  ['Escape', 'leave'],
] as const;
