import type { Store } from "../../src/app/ports/store.js";
import { historyOf } from "../store/samples.js";

/** A report's answers in the order of the log, and the figures that came of them. */
export interface Ledger {
  readonly log: readonly Line[];
  readonly figures: readonly Line[];
}

type Line = readonly [path: string, raw: string, value: string | null];

/** Of the clerk's newest report; empty when there is none. */
export async function ledgerOf(store: Store, clerk: string): Promise<Ledger> {
  const found = await store.transaction(async (turn) => {
    const [report] = await turn.reportsOf(clerk, 1);
    return report === undefined ? null : { id: report.id, figures: await turn.figures(report.id) };
  });
  if (found === null) return { log: [], figures: [] };
  const { id, figures } = found;
  const log = await historyOf(store, id, null, 1_000_000);
  return {
    log: log.map(({ path, raw, value }): Line => [path, raw, value]).reverse(),
    figures: [...figures].map(([path, { raw, value }]): Line => [path, raw, value]).sort(byPath),
  };
}

function byPath([one]: Line, [other]: Line): number {
  return one < other ? -1 : Number(one > other);
}
