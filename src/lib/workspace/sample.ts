import actionsUrl from '#data/oxfordshire-actions.csv?url';
import findingsUrl from '#data/oxfordshire-findings.csv?url';
import inspectionsUrl from '#data/oxfordshire-inspections.csv?url';
import judgementsUrl from '#data/oxfordshire-judgements.csv?url';
import type { Reading } from '#lib/intake/reading.ts';
import type { Body } from '#lib/intake/sheet.ts';
import type { Loaded } from './database.ts';

const ofsted = 'Ofsted, Open Government Licence v3.0';

/**
 * What the page opens with: Oxfordshire and its neighbours, and an illustrative action plan. The
 * credit is printed wherever figures of the file are shown.
 */
export const sample = [
  { name: 'oxfordshire-judgements.csv', url: judgementsUrl, credit: ofsted },
  { name: 'oxfordshire-inspections.csv', url: inspectionsUrl, credit: ofsted },
  {
    name: 'oxfordshire-findings.csv',
    url: findingsUrl,
    credit: `${ofsted}; county council paper of 2014`,
  },
  { name: 'oxfordshire-actions.csv', url: actionsUrl, credit: 'illustrative action plan' },
] as const;

/** A file of the sample as it was read and accounted for when the site was built, without its bytes. */
export interface SampleFile extends Loaded {
  readonly reading: Omit<Reading, 'body'> & { readonly body: Omit<Body, 'content'> };
  /** The offset at which the body starts; it goes on to the end of the file. */
  readonly bodyStart: number;
}

/** Fetches the bytes of the sample from our own origin and puts them into what is known of it. */
export function fetchSample(files: readonly SampleFile[]) {
  return Promise.all(
    files.map(async ({ reading, bodyStart, account, problems, groups }) => {
      const { url } = sample.find(({ name }) => name === reading.source)!;
      const file = await (await fetch(url)).blob();
      const body: Body = { ...reading.body, content: file.slice(bodyStart) };
      return { reading: { ...reading, body }, account, problems, groups };
    }),
  );
}
