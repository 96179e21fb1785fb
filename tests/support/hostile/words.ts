/** The same words without a sign in them that could mean anything, as long and with the same gaps. */
export const twinOf = (text: string): string => text.replace(/\S/gu, 'x');

/** Which elements stand within which, and with which attributes: what a text must not add to. */
export function grammarOf(root: ParentNode): Set<string> {
  const grammar = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    grammar.add(`${element.parentElement?.localName ?? ''} > ${name}`);
    for (const { name: attribute, value } of element.attributes) {
      grammar.add(`${name}[${attribute}]`);
      if (/^(href|src|xlink:href|action|style|target)$/.test(attribute))
        grammar.add(`${name}[${attribute}=${value.replace(/\d+/g, '0')}]`);
    }
  }
  return grammar;
}

/** What a grammar has beyond those that harmless words give. */
export const beyond = (found: ReadonlySet<string>, harmless: ReadonlySet<string>): string[] =>
  [...found].filter((one) => !harmless.has(one));
