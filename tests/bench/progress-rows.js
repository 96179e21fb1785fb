import { closeSync, openSync, writeSync } from 'node:fs';

const categories = ['help_protection', 'in_care', 'care_leavers', 'leadership', 'adoption', 'lscb'];
const statuses = ['Not started', 'In progress', 'At risk', 'Complete', 'Complete and verified'];
const actions = 20_000;
const batch = 10_000;

/** @param {Date} date */
const dayFirst = (date) => date.toISOString().slice(0, 10).split('-').reverse().join('/');

/** The last day of the month that is `months` after January 2018. @param {number} months */
const monthEnd = (months) => dayFirst(new Date(Date.UTC(2018, months + 1, 0)));

/**
 * Action reports as an export of a case system would hold them: 20,000 actions, reported again at
 * every month end, with commas in their text.
 *
 * @param {string} path
 * @param {number} rows
 */
export function writeProgressRows(path, rows) {
  const file = openSync(path, 'w');
  writeSync(
    file,
    'action_id,as_at,provider,provider_code,category,action,owner,created,original_due,current_due,status\n',
  );
  for (let start = 0; start < rows; start += batch) {
    const lines = Array.from({ length: Math.min(batch, rows - start) }, (_, i) => {
      const [month, action] = [Math.floor((start + i) / actions), (start + i) % actions];
      const status = statuses[Math.min(4, Math.floor(((action * 7 + month) % 60) / 12))];
      const category = categories[action % categories.length];
      return `A${action},${monthEnd(month)},Oxfordshire,E10000025,${category},"Do thing ${action}, and well",Head of service,06/10/2017,31/01/2019,28/02/2019,${status}\n`;
    });
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}
