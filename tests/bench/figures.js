/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * One line: what was measured and, where there is one, the promise; a broken promise fails the run.
 *
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number} [atMost]
 */
export function report(name, value, unit, atMost) {
  const isKept = atMost === undefined || value <= atMost;
  const promise =
    atMost === undefined ? '' : ` (at most ${atMost} ${unit}${isKept ? '' : ': MISSED'})`;
  console.log(`${name}: ${value.toFixed(unit === 's' ? 2 : 0)} ${unit}${promise}`);
  if (!isKept) process.exitCode = 1;
}
