import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.js';

const site = mkdtempSync(join(tmpdir(), 'site-'));
const immutable = join(site, '_app', 'immutable');
mkdirSync(immutable, { recursive: true });
writeFileSync(join(site, 'index.html'), '<h1>Home</h1>');
writeFileSync(join(site, 'help.html'), '<h1>Help</h1>');
writeFileSync(join(immutable, 'worker.js'), 'onmessage = null;');
writeFileSync(join(immutable, 'engine.wasm'), 'engine');
writeFileSync(join(immutable, 'engine.wasm.br'), brotliCompressSync('engine'));

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve(site, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(site, { recursive: true });
});

const get = (path: string) => fetch(served.url + path, { headers: { 'Accept-Encoding': 'br' } });
const policyOf = (response: Response) => response.headers.get('Content-Security-Policy');

it('gives a page by its name, framed by nobody, its own policy left to it', async () => {
  const response = await get('/help');
  expect(await response.text()).toBe('<h1>Help</h1>');
  expect(response.headers.get('Content-Type')).toMatch('text/html');
  expect(response.headers.get('Cache-Control')).toBe('no-cache');
  expect(policyOf(response)).toBe("frame-ancestors 'none'");
});

it('gives a script the policy of the site, which a worker would not inherit', async () => {
  const policy = policyOf(await get('/_app/immutable/worker.js'));
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
  expect(policy).toMatch(/; worker-src 'self' blob:; /);
  expect(policy).toMatch(/; frame-ancestors 'none'$/);
});

it('gives the compressed copy of the engine as WebAssembly, to be kept for good', async () => {
  const response = await get('/_app/immutable/engine.wasm');
  expect(await response.text()).toBe('engine');
  expect(response.headers.get('Content-Encoding')).toBe('br');
  expect(response.headers.get('Content-Type')).toBe('application/wasm');
  expect(response.headers.get('Cache-Control')).toMatch('immutable');
});

it.each(['/', '/_app/immutable/worker.js', '/nowhere'])('sends %s with care', async (path) => {
  const { headers } = await get(path);
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
});

it.each(['/nowhere', '/../package.json', '//', '/%'])('has nothing at %s', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('There is no page at this address.\n');
});

it('says 404 with the site’s own page once there is one', async () => {
  writeFileSync(join(site, '404.html'), '<h1>Nothing here</h1>');
  const response = await get('/nowhere');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('<h1>Nothing here</h1>');
  expect(policyOf(response)).toBe("frame-ancestors 'none'");
});

it('is refused a port that is taken', async () => {
  await expect(serve(site, Number(new URL(served.url).port))).rejects.toThrow('EADDRINUSE');
});
