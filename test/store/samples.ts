import type { Answer, Batch } from "../../src/app/ports/ledger.js";
import type { Outgoing } from "../../src/app/ports/outbox.js";
import type { ReportRecord } from "../../src/app/ports/report-record.js";
import type { Store } from "../../src/app/ports/store.js";
import type { Change } from "../../src/core/evidence/change.js";
import { rows } from "./rows.js";

export const reportOf = (id: string, owner = "ou_owner", createdAt = 1): ReportRecord => ({
  id,
  form: "some-form",
  formVersion: 1,
  unit: "某某局",
  year: 2024,
  owner,
  createdAt,
  revision: 0,
  scheme: null,
  state: "draft",
  decider: null,
  reviewed: 0,
});

/** A store with one report, `r1`. */
export async function withReport(store: Store): Promise<Store> {
  await store.transaction((turn) => rows(turn).createReport(reportOf("r1")));
  return store;
}

/** A batch by `by` in event `event`; a null value clears. */
export function batchOf(event: string, by: string, values: Record<string, string | null>): Batch {
  const answers = Object.entries(values).map(([path, value]): Answer => ({ path, raw: value ?? "", value }));
  return { by, at: 1_700_000_000_000, source: "card", event, answers };
}

export const append = (store: Store, batch: Batch, report = "r1") =>
  store.transaction((turn) => rows(turn).append(report, batch));

/** Values by path, for short comparisons. */
export async function valuesOf(store: Store, report = "r1"): Promise<Record<string, string | null>> {
  const figures = await store.transaction((turn) => turn.figures(report));
  return Object.fromEntries([...figures].map(([path, figure]) => [path, figure.value]));
}

/** Takes the person's latest batch back, as the dialogue does. False when there is none. */
export async function undo(store: Store, event: string, by: string, report = "r1"): Promise<boolean> {
  return store.transaction(async (turn) => {
    const latest = await turn.undoable(report, by);
    if (!latest) return false;
    await rows(turn).append(report, { by, at: 2, source: "undo", event, answers: latest.before, undoes: latest.event });
    return true;
  });
}

export const textTo = (id: string, text: string): Outgoing => ({ kind: "text", to: { type: "open_id", id }, text });

/** Newest first. */
export const historyOf = (
  store: Store,
  report: string,
  path: string | null,
  limit: number,
  skip = 0,
): Promise<Change[]> => store.transaction((turn) => turn.history(report, { path, limit, skip }));
