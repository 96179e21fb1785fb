import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepOnly } from '../../src/cli/keep-only.js';
import { leftOut } from '../../src/cli/left-out.js';

const folders = ['node_modules', 'node_modules/@observablehq'];

function read(path: string): string {
  for (const folder of folders)
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      continue;
    }
  throw new Error(`no such module: ${path}`);
}

/** A text as a module, at work. */
const run = (code: string) =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<
    Record<string, (...given: unknown[]) => unknown>
  >;

const entries = leftOut.map(([path, kept, cut]) => ({ path, kept, cut }));

it.each(entries)('$path is where it was, and has what is kept of it', ({ path, kept, cut }) => {
  const code = read(path);
  expect(keepOnly(code, kept, 'left out', cut).length).toBeLessThan(code.length);
});

const shapes = `
import { sep as slash } from 'node:path';
const two = 2, three = 3;
function Circle(r) { this.r = r; }
Circle.prototype = { area() { return round(this.r * three) + slash; } };
function Square(a) { this.a = a; }
Square.prototype = Object.create(Circle.prototype);
function Old(a) { this.a = a; }
Other.prototype = Old.prototype = { twice() { return two * this.a; } };
function Other() {}
function round(x) { return Math.round(x); }
function define(one, methods) { Object.assign(one.prototype, methods); }
class Unused {}
define(Unused, { size: 'large' });
define(Old, { half() { return this.a / two; } });
export function circle(r) { return new Circle(r).area(); }
const square = (a) => new Square(a);
const old = (a) => new Old(a);
const round$1 = 7;
export { square, old as former, round$1 as round };
`;

it('keeps what an export leads to, with methods that are set later', async () => {
  const code = keepOnly(shapes, ['circle', 'former'], 'left out');
  const { circle, former } = await run(code);
  expect(circle!(2.2)).toBe(`7${join('/')}`);
  const made = former!(8) as { twice(): number; half(): number };
  expect([made.twice(), made.half()]).toEqual([16, 4]);
});

it('leaves out what none leads to, which throws where it is asked for', async () => {
  const code = keepOnly(shapes, ['circle'], 'not here');
  for (const absent of ['Square', 'Old', 'Unused', 'round$1', 'twice', 'large'])
    expect(code).not.toContain(`${absent}`);
  expect(code).toContain('Circle.prototype');
  const { square, round, former } = await run(code);
  for (const one of [square, round, former]) expect(() => one!(1)).toThrow('not here');
});

it('leaves out a function that is cut, which throws where it is called', async () => {
  const code = keepOnly(shapes, ['circle'], 'not here', ['round']);
  expect(code).not.toContain('Math.round');
  const { circle } = await run(code);
  expect(() => circle!(2.2)).toThrow('not here');
});

it('says where there is no such export or function', () => {
  expect(() => keepOnly(shapes, ['triangle'], '')).toThrow('There is no export triangle.');
  expect(() => keepOnly(shapes, ['circle'], '', ['Disc'])).toThrow('There is no Disc to be cut.');
});
