/** Changes one after the other that have something in common: who made them, or the day. */
export function runsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run === undefined || first === undefined || keyOf(first) !== keyOf(item)) runs.push([item]);
    else run.push(item);
  }
  return runs;
}
