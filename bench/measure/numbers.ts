/** Middle and tail of measured values. */

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of `q` of all values does not exceed. Throws for none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? sorted[0];
  if (found === undefined) throw new Error("no values");
  return found;
}
