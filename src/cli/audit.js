/** @typedef {{ severity?: string }} Vulnerability */

/**
 * What npm says of known vulnerabilities: an `audit` with those that are high or critical, `none`
 * where the registry keeps no such list or is out of reach, or `bad`, an answer that is neither.
 *
 * @typedef {{ kind: 'audit', found: string[] }
 *   | { kind: 'none', why: string }
 *   | { kind: 'bad', why: string }} Audit
 */

const outOfReach =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b|network timeout/;

/** A registry that has no audit answers in one of these ways; one that is ill, with 5xx. */
const hasNoAudit = (/** @type {unknown} */ status) =>
  typeof status === 'number' && ([404, 405].includes(status) || status >= 500);

/**
 * @param {string} output of `npm audit --json`
 * @param {readonly string[]} shipped the packages that are part of the site
 * @returns {Audit}
 */
export function readAudit(output, shipped) {
  /** @type {{ vulnerabilities?: Record<string, Vulnerability>, metadata?: { vulnerabilities?: unknown }, message?: string, statusCode?: number, error?: { summary?: string } } | null} */
  let answer;
  try {
    answer = JSON.parse(output);
  } catch {
    return { kind: 'bad', why: `npm audit said: ${output.slice(0, 500)}` };
  }
  if (answer?.vulnerabilities && answer.metadata?.vulnerabilities) {
    const grave = Object.entries(answer.vulnerabilities).filter(([, { severity = '' }]) =>
      ['high', 'critical'].includes(severity),
    );
    return {
      kind: 'audit',
      found: grave.map(([name, { severity }]) => {
        const part = shipped.includes(name) ? 'part of the site' : 'not part of the site';
        return `${name}, ${part}, has a vulnerability that is ${severity}`;
      }),
    };
  }
  const why = answer?.message ?? answer?.error?.summary ?? output.slice(0, 500);
  const isNone = hasNoAudit(answer?.statusCode) || outOfReach.test(why);
  return { kind: isNone ? 'none' : 'bad', why };
}
