import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { policy } from './policy.js';

/**
 * Serves a built site to this computer only, with the headers a careful host would send.
 *
 * @param {string} dir
 * @param {number} port 0 for any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(dir, port) {
  const answer = createAnswer(dir);
  const first = await listen(answer, port, '127.0.0.1');
  const address = /** @type {import('node:net').AddressInfo} */ (first.address());
  const servers = [first];
  try {
    servers.push(await listen(answer, address.port, '::1'));
  } catch (error) {
    // Some computers have no IPv6; every other reason means that the port is not ours alone.
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) {
      await close(first);
      throw error;
    }
  }
  return {
    url: `http://localhost:${address.port}`,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/** @param {unknown} error */
export function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
}

/**
 * @param {string} dir
 * @returns {import('node:http').RequestListener}
 */
function createAnswer(dir) {
  const answerWithFile = sirv(dir, { etag: true, brotli: true, gzip: true, setHeaders });
  const notFoundPage = join(dir, '404.html');

  return (request, response) => {
    answerWithFile(request, response, () => {
      response.statusCode = 404;
      setHeaders(response, '/404.html');
      if (existsSync(notFoundPage)) {
        response.setHeader('Content-Type', 'text/html;charset=utf-8');
        response.end(readFileSync(notFoundPage));
      } else {
        response.setHeader('Content-Type', 'text/plain;charset=utf-8');
        response.end('There is no page at this address.\n');
      }
    });
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
  // A page carries its own policy, with the hash of its inline script, but may not say there who
  // frames it. Anything else, above all the script of a worker, gets the whole policy from here.
  const isPage = ['', '.html'].includes(extname(path));
  const own = isPage ? [] : [policy];
  response.setHeader('Content-Security-Policy', [...own, "frame-ancestors 'none'"].join('; '));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  // The names of these files change with their contents.
  const isImmutable = path.startsWith('/_app/immutable/');
  response.setHeader(
    'Cache-Control',
    isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(answer, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** @param {import('node:http').Server} server */
function close(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
