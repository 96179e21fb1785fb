import { parseAst } from 'vite';

/** @typedef {{ readonly type: string, readonly start: number, readonly end: number }} Node */

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value;

/**
 * The names that a piece of code mentions, in their order, but for those of properties.
 *
 * @param {Node} node
 * @returns {Generator<string>}
 */
function* mentioned(node) {
  if (node.type === 'Identifier' && 'name' in node) yield String(node.name);
  const isNamed = !('computed' in node && node.computed);
  for (const [key, value] of Object.entries(node)) {
    if (isNamed && (key === 'property' || key === 'key')) continue;
    for (const child of [value].flat()) if (isNode(child)) yield* mentioned(child);
  }
}

/**
 * What a statement at the top is there for: the names that it declares, or those of which it sets
 * something. Where there are none it is there for itself.
 *
 * @param {import('vite').ESTree.Statement} statement
 * @returns {string[]}
 */
function subjectsOf(statement) {
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.flatMap(({ id }) => [...mentioned(id)]);
  if ('id' in statement && isNode(statement.id)) return [...mentioned(statement.id)];
  if (statement.type !== 'ExpressionStatement') return [];
  let { expression } = statement;
  if (expression.type === 'CallExpression')
    return expression.arguments.flatMap((one) => (one.type === 'Identifier' ? one.name : []));
  const targets = [];
  // Several may be set at once: a.prototype = b.prototype = {…}.
  for (; expression.type === 'AssignmentExpression'; expression = expression.right)
    targets.push(...[...mentioned(expression.left)].slice(0, 1));
  return targets;
}

/** @param {import('vite').ESTree.ModuleExportName} one */
const nameOf = (one) => ('name' in one ? one.name : one.value);

/**
 * A statement at the top of a module.
 *
 * @typedef {{ text: string, subjects: readonly string[], mentions: readonly string[] }} Statement
 */

/** @param {string} code */
function readModule(code) {
  /** The name within the module of every export. @type {Map<string, string>} */
  const exported = new Map();
  /** @type {Statement[]} */
  const statements = [];
  for (const node of parseAst(code).body) {
    const isExport = node.type === 'ExportNamedDeclaration';
    if (isExport)
      for (const { local, exported: name } of node.specifiers)
        exported.set(nameOf(name), nameOf(local));
    const declared = isExport ? node.declaration : node;
    if (declared === null) continue;
    const subjects = subjectsOf(declared);
    if (isExport) for (const name of subjects) exported.set(name, name);
    const text = code.slice(declared.start, declared.end);
    const mentions = node.type === 'ImportDeclaration' ? [] : [...mentioned(declared)];
    statements.push({ text, subjects, mentions });
  }
  return { exported, statements };
}

/**
 * A module without what none of the kept exports leads to; the others are there and throw. A bundler
 * does that too, but not for classes of the old kind, functions of which methods are set later, since
 * to set something may be an effect. Nor does it know which way within a function nobody goes: where it
 * leads to a name that is cut, that throws too.
 *
 * @param {string} code
 * @param {readonly string[]} kept names of exports
 * @param {string} message what the others throw
 * @param {readonly string[]} [cut] names of functions within the module
 * @returns {string}
 * @throws Error where there is no such export or function
 */
export function keepOnly(code, kept, message, cut = []) {
  const { exported, statements: all } = readModule(code);
  const missing = kept.find((name) => !exported.has(name));
  if (missing !== undefined) throw new Error(`There is no export ${missing}.`);
  const declared = new Set(all.flatMap(({ subjects }) => subjects));
  const unknown = cut.find((name) => !declared.has(name));
  if (unknown !== undefined) throw new Error(`There is no ${unknown} to be cut.`);
  const statements = all.filter(({ subjects }) => !subjects.some((name) => cut.includes(name)));
  const needed = new Set(kept.map((name) => exported.get(name)));
  /** @param {Statement} statement */
  const isNeeded = ({ subjects }) =>
    subjects.length === 0 || subjects.some((name) => needed.has(name));
  let size;
  do {
    size = needed.size;
    for (const { mentions } of statements.filter(isNeeded))
      for (const name of mentions) needed.add(name);
  } while (needed.size > size);
  const names = [...exported].map(([name, local]) =>
    kept.includes(name) ? `${local} as ${name}` : `leftOut as ${name}`,
  );
  return [
    ...statements.filter(isNeeded).map(({ text }) => text),
    `const leftOut = () => { throw new Error(${JSON.stringify(message)}); };`,
    ...cut.map((name) => `const ${name} = leftOut;`),
    `export { ${names.join(', ')} };`,
  ].join('\n');
}
