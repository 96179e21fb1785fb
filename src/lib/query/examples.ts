/** A query to begin from, which the sample answers. */
export interface Example {
  readonly title: string;
  readonly text: string;
}

export const examples: readonly Example[] = [
  {
    title: 'What moved between inspections',
    text: `SELECT provider, category, from_published, from_grade, to_published, to_grade, movement
FROM movement
WHERE movement IN ('improved', 'declined')
ORDER BY to_published DESC, category`,
  },
  {
    title: 'Improved and declined, by category',
    text: `SELECT category,
  count(*) FILTER (movement = 'improved') AS improved,
  count(*) FILTER (movement = 'declined') AS declined,
  count(*) FILTER (movement = 'not_comparable') AS not_comparable
FROM movement
GROUP BY category
ORDER BY improved DESC`,
  },
  {
    title: 'Overdue at a date',
    text: `-- An action due on the day itself is not overdue.
SELECT action_id, category, status, current_due, DATE '2015-03-31' - current_due AS days_overdue
FROM action_as_at(DATE '2015-03-31')
WHERE is_overdue
ORDER BY days_overdue DESC`,
  },
  {
    title: 'Completion, report by report',
    text: `SELECT as_at, sum(closed) AS closed, sum(live) AS live, sum(closed) / sum(live) AS rate
FROM completion_over_time
GROUP BY as_at
ORDER BY as_at`,
  },
  {
    title: 'What each column of a file holds',
    text: 'SUMMARIZE given_judgements',
  },
];
