/** What a list made is taken back at once: new reports that nobody has worked on since, and answers in those that were there before. */
import { z } from "zod";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { say } from "../../core/say.js";
import { takeBackDays } from "../../core/shelf/shelf.js";
import { textTo } from "../messages.js";
import type { NewJob } from "../ports/jobs.js";
import type { NewBatch } from "../ports/ledger.js";
import type { ShelfEntry } from "../ports/report-record.js";
import type { Store } from "../ports/store.js";
import type { Transaction } from "../ports/transaction.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, type JobWrites, job } from "./job.js";

const input = z.object({
  person: z.string(),
  made: z.object({
    created: z.array(z.string()),
    filled: z.array(z.object({ report: z.string(), event: z.string() })),
  }),
});

type Input = z.infer<typeof input>;

export interface UndoReportsParts extends Pick<TurnParts, "words" | "newId" | "now"> {
  readonly store: Pick<Store, "transaction">;
}

export function undoReportsJob(id: string, wanted: Input): NewJob {
  return { id, kind: "undo-reports", input: JSON.stringify(wanted), due: 0 };
}

/** The batch that made a report is its first. */
const untouched = 1;

export function undoReports(parts: UndoReportsParts): Job {
  return job(input, {
    run: async (wanted) => (on) => takenBack(on, parts, wanted),
    failed: ({ person }) => ({ outgoing: [textTo(parts, { type: "open_id", id: person }, say("bulk.undo-failed"))] }),
  });
}

async function takenBack(on: Transaction, parts: UndoReportsParts, { person, made }: Input): Promise<JobWrites> {
  const shelved: ShelfEntry[] = [];
  const batches: NewBatch[] = [];
  let kept = 0;
  for (const id of made.created) {
    const record = await loadedFor(on, person, id, "delete");
    if (record !== null && record.revision <= untouched)
      shelved.push({ report: id, kind: "deleted", by: person, at: parts.now() });
    else kept += 1;
  }
  for (const { report, event } of made.filled) {
    const record = await loadedFor(on, person, report, "answer");
    const last = record === null ? null : await on.undoable(report, person, event);
    if (record === null || last === null) continue;
    const answers = last.before.map((answer) => ({ ...answer }));
    const own = { report, revision: record.revision + 1, by: person, at: parts.now(), source: "undo" as const };
    batches.push({ ...own, event: parts.newId(), undoes: event, answers });
  }
  const facts = { count: shelved.length, filled: batches.length || null, kept: kept || null, days: takeBackDays };
  const to = { type: "open_id" as const, id: person };
  return { shelved, batches, outgoing: [textTo(parts, to, say("bulk.undone", facts))] };
}

async function loadedFor(on: Transaction, person: string, id: string, act: "delete" | "answer") {
  const loaded = await on.load({ keys: [], at: 0, person, report: { id }, beside: 0 });
  const found = loaded.fresh ? loaded.report : null;
  if (found === null || refusalOn({ ...found.record, members: found.members }, person, act) !== null) return null;
  return found.record;
}
