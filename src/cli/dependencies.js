/** @typedef {{ resolved?: string, integrity?: string, dev?: boolean }} LockedPackage */
/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

/**
 * The licences under which code or letters may be handed on within the site to anybody, for any
 * purpose, with no more asked than that their texts go along. Those that ask for the source of the
 * whole, as the GPL does, or that allow some uses only, are not among them.
 */
const allowed = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'Unlicense'],
  'OFL-1.1',
];

/**
 * Whether what a package says of its licence lets it into the site: of several that one may choose
 * from, one must be allowed; of several that all hold, each.
 *
 * @param {string} licence an SPDX expression without brackets within brackets
 */
export function isAllowed(licence) {
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));
}

/**
 * What is wrong with the lock file: each package must be the one that the public registry has, by
 * what it holds. Where it comes from may be left out, since that may be a copy of the registry.
 *
 * @param {Record<string, LockedPackage>} packages
 */
export function checkLock(packages) {
  return Object.entries(packages).flatMap(([path, { resolved, integrity }]) => {
    if (path === '') return [];
    const isElsewhere = resolved && !resolved.startsWith('https://registry.npmjs.org/');
    return [
      ...(isElsewhere ? [`package-lock.json takes ${path} from ${resolved}`] : []),
      ...(integrity?.startsWith('sha512-') ? [] : [`package-lock.json has no sha512 of ${path}`]),
    ];
  });
}

/** @param {Manifest} manifest */
export function checkVersions({ dependencies, devDependencies }) {
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) =>
    /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
      ? []
      : [`package.json asks for ${name} ${version}, which is not one version`],
  );
}

/**
 * The libraries that the table of the README gives a reason for; a `*` stands for any ending.
 *
 * @param {string} readme
 */
function readReasons(readme) {
  const [, section = ''] = readme.split('## What it stands on');
  const rows = section.match(/^\|.*\|$/gm)?.slice(2) ?? [];
  return rows
    .map((row) => row.split('|')[1]?.trim() ?? '')
    .filter((cell) => cell !== 'no library')
    .flatMap((cell) => cell.split(', '))
    .map((name) => name.replaceAll('\\', '').replace(/ .*/, ''));
}

/**
 * @param {Manifest} manifest
 * @param {string} readme
 */
export function checkReasons({ dependencies, devDependencies }, readme) {
  const reasons = readReasons(readme);
  const names = Object.keys({ ...dependencies, ...devDependencies });
  /** @type {(reason: string, name: string) => boolean} */
  const isOf = (reason, name) =>
    reason.endsWith('*') ? name.startsWith(reason.slice(0, -1)) : reason === name;
  return [
    ...names
      .filter((name) => !reasons.some((reason) => isOf(reason, name)))
      .map((name) => `README.md gives no reason for ${name}`),
    ...reasons
      .filter((reason) => !names.some((name) => isOf(reason, name)))
      .map((reason) => `README.md gives a reason for ${reason}, which package.json has not`),
  ];
}

/** @param {readonly { name: string, licence: string }[]} shipped */
export const checkLicences = (shipped) =>
  shipped.length === 0
    ? ['the build lists no package; build the site anew']
    : shipped.flatMap(({ name, licence }) =>
        isAllowed(licence) ? [] : [`${name} is part of the site under ${licence}`],
      );
