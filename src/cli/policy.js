import config from '../../svelte.config.js';

/**
 * The site's own Content-Security-Policy as a header. SvelteKit writes it into every page as a
 * <meta> element, with the hash of the page's inline script; a worker or any other file obeys only
 * a header. Keywords and hashes are quoted in a header; schemes and addresses, which hold a colon or
 * a dot, are not.
 */
export const policy = Object.entries(config.kit?.csp?.directives ?? {})
  .map(([directive, sources]) =>
    [directive, ...[sources].flat().map((source) => quote(String(source)))].join(' '),
  )
  .join('; ');

/** @param {string} source */
function quote(source) {
  return /[:.*]/.test(source) ? source : `'${source}'`;
}
