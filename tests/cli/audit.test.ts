import { expect, it } from 'vitest';
import { readAudit } from '../../src/cli/audit.js';

/** As npm 11 answers where it finds one that is high and one that is not, shortened. */
const found = {
  auditReportVersion: 2,
  vulnerabilities: {
    jspdf: {
      name: 'jspdf',
      severity: 'high',
      isDirect: true,
      via: [
        {
          source: 1103577,
          name: 'jspdf',
          dependency: 'jspdf',
          title: 'jsPDF bypasses a regular expression denial of service fix',
          url: 'https://github.com/advisories/GHSA-w532-jxjh-hjhj',
          severity: 'high',
          cwe: ['CWE-400'],
          range: '<=3.0.0',
        },
      ],
      effects: ['svg2pdf.js'],
      range: '<=3.0.0',
      nodes: ['node_modules/jspdf'],
      fixAvailable: { name: 'jspdf', version: '3.0.1', isSemVerMajor: true },
    },
    vitest: { name: 'vitest', severity: 'critical', via: ['vite'], nodes: ['node_modules/vitest'] },
    sirv: { name: 'sirv', severity: 'moderate', via: [], nodes: ['node_modules/sirv'] },
  },
  metadata: {
    vulnerabilities: { info: 0, low: 0, moderate: 1, high: 1, critical: 1, total: 3 },
    dependencies: { prod: 162, dev: 246, optional: 49, peer: 0, peerOptional: 0, total: 408 },
  },
};

const read = (answer: unknown) => readAudit(JSON.stringify(answer), ['jspdf', 'svelte']);

it('names what is high or critical, and whether it is part of the site', () => {
  expect(read(found)).toEqual({
    kind: 'audit',
    found: [
      'jspdf, part of the site, has a vulnerability that is high',
      'vitest, not part of the site, has a vulnerability that is critical',
    ],
  });
});

it('finds nothing where nothing is known', () => {
  const clean = { auditReportVersion: 2, vulnerabilities: {}, metadata: found.metadata };
  expect(read(clean)).toEqual({ kind: 'audit', found: [] });
});

const address = 'https://registry.example/-/npm/v1/security/advisories/bulk';

it.each([
  ['that has no audit', 405, `405 Method Not Allowed - POST ${address}`],
  ['that does not know the address', 404, `404 Not Found - POST ${address}`],
  ['that is ill', 503, `503 Service Unavailable - POST ${address}`],
  ['out of reach', undefined, `request to ${address} failed, reason: connect ECONNREFUSED`],
  [
    'whose name is not known',
    undefined,
    `request to ${address} failed, reason: getaddrinfo ENOTFOUND`,
  ],
])('is no audit, and says why, of a registry %s', (_, statusCode, message) => {
  const answer = { message, statusCode, error: { summary: '', detail: '' } };
  expect(read(answer)).toEqual({ kind: 'none', why: message });
});

it.each([
  ['no lock file', { error: { code: 'ENOLOCK', summary: 'This command requires a lockfile.' } }],
  ['a refused request', { message: '400 Bad Request', statusCode: 400, error: {} }],
  ['no rights', { message: '401 Unauthorized', statusCode: 401, error: {} }],
  ['an audit without its sums', { vulnerabilities: {} }],
  ['nothing', null],
  ['a text', 'all is well'],
  ['a list', []],
])('is a bad answer: %s', (_, answer) => {
  expect(read(answer).kind).toBe('bad');
});

it.each(['', 'npm error code EUSAGE', '<html>Sign in</html>', '{"vulnerabilities": {'])(
  'is a bad answer: %j',
  (output) => {
    expect(readAudit(output, []).kind).toBe('bad');
  },
);
