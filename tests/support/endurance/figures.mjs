/**
 * A quantile of measured values: 0.5 is the median.
 * @param {readonly number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(0, at)] ?? Number.NaN;
}

/**
 * Median, 99th percentile and maximum, in milliseconds.
 * @param {readonly number[]} values
 */
export function spread(values) {
  return `p50 ${ms(quantile(values, 0.5))}, p99 ${ms(quantile(values, 0.99))}, longest ${ms(Math.max(...values))} (${values.length} times)`;
}

/** @param {number} value in milliseconds */
export function ms(value) {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}

/**
 * Prints a line of a benchmark's outcome.
 * @param {string} what
 * @param {string} said
 */
export function say(what, said) {
  process.stdout.write(`${what.padEnd(44)} ${said}\n`);
}
