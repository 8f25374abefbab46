/** Which table an amount stands in: cells of a table differ in row and column, rows of a list in row and field. */
export function tableOf(path: string): string {
  const steps = path.split(".");
  return steps.slice(0, steps.length > 2 ? -2 : -1).join(".");
}
