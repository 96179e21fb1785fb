/**
 * Every page of the site, once: what is tested of all pages, measured and photographed goes through
 * this list. A test compares it with the folders of src/routes.
 */
export const routes = [
  '/',
  '/judgements',
  '/inspection',
  '/findings',
  '/actions',
  '/compare',
  '/report',
  '/query',
  '/data',
  '/help',
  '/present',
];

/**
 * A route as the name of a file.
 *
 * @param {string} route
 */
export const fileName = (route) => (route === '/' ? 'charts' : route.slice(1).replaceAll('/', '-'));
