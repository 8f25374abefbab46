/**
 * Checks a large report as it stood at a revision and stores the findings for its cards. Then, by what the person wanted: orders the
 * final file, sends the errors that prevent it, or announces new findings.
 */
import { z } from "zod";
import { checkedScreen, errorsFoundScreen } from "../../core/dialogue/capabilities/findings/checked-screen.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { Ledger } from "../../core/form/ledger.js";
import { say } from "../../core/say.js";
import type { Catalog } from "../catalog.js";
import { screenOn, textTo } from "../messages.js";
import { compared } from "../open-report.js";
import { orderFile } from "../order-file.js";
import type { NewJob } from "../ports/jobs.js";
import type { Checked, ReportWork, Snapshot } from "../ports/report-work.js";
import type { Store } from "../ports/store.js";
import type { LoadedReport, Transaction } from "../ports/transaction.js";
import { orderOf } from "../print-order.js";
import { snapshotAt } from "../snapshot.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, type JobWrites, job } from "./job.js";

const input = z.object({
  person: z.string(),
  report: z.string(),
  revision: z.int(),
  /** make: a final file was asked for; show: the findings were; tell: something was answered. */
  purpose: z.union([z.object({ make: z.object({ selfCheck: z.boolean() }) }), z.enum(["show", "tell"])]),
});

type Wanted = z.infer<typeof input>;

export interface CheckReportParts extends Pick<TurnParts, "words" | "newId" | "now" | "draw"> {
  readonly store: Pick<Store, "transaction">;
  readonly catalog: Catalog;
  readonly work: Pick<ReportWork, "check">;
}

export function checkReportJob(id: string, wanted: Wanted): NewJob {
  return { id, kind: "check-report", input: JSON.stringify(wanted), due: 0 };
}

export function checkReport(parts: CheckReportParts): Job {
  return job(input, {
    async run(wanted, { signal }) {
      const order = await parts.store.transaction((on) => ordered(on, parts, wanted));
      if (order === null) return {};
      const found = await parts.work.check(order, signal);
      return (on) => ended(on, parts, wanted, order.report, found);
    },
    failed: ({ person, purpose }) =>
      purpose === "tell"
        ? {}
        : { outgoing: [textTo(parts, { type: "open_id", id: person }, say("notice.check-failed"))] },
  });
}

async function ordered(on: Transaction, parts: CheckReportParts, wanted: Wanted) {
  const { person, revision, purpose } = wanted;
  const loaded = await seenBy(on, wanted);
  if (loaded === null || refusalOn({ ...loaded.record, members: loaded.members }, person, "see") !== null) return null;
  const { id, formVersion, scheme } = loaded.record;
  // Whoever answered later has ordered the next check.
  if (purpose === "tell" && loaded.record.revision > revision) return null;
  const others = [];
  for (const { id, revision, formVersion, scheme } of loaded.beside)
    others.push(await snapshotAt(on, parts.catalog, { report: id, revision, formVersion, scheme }));
  const report = await snapshotAt(on, parts.catalog, { report: id, revision, formVersion, scheme });
  const before = (await on.checkedAt(id)) === null ? null : await on.checked(id);
  return { report, others, before };
}

async function ended(
  on: Transaction,
  parts: CheckReportParts,
  wanted: Wanted,
  snapshot: Snapshot,
  found: Checked,
): Promise<JobWrites> {
  const { report, revision, purpose } = wanted;
  const checked = [{ report, revision, findings: found.findings }];
  if (typeof purpose === "object") return { checked, ...(await final(on, parts, wanted, snapshot, found)) };
  if (purpose === "tell" && found.fresh.count === 0) return { checked };
  const screen = checkedScreen(found.counts, purpose === "tell" ? found.fresh : null);
  return { checked, outgoing: [cardTo(parts, wanted, screen)] };
}

/** The file is ordered in the same transaction that says no error is open. */
async function final(
  on: Transaction,
  parts: CheckReportParts,
  wanted: Wanted & { readonly purpose: unknown },
  snapshot: Snapshot,
  { counts, errors, complete }: Checked,
): Promise<JobWrites> {
  const { person, revision, purpose } = wanted;
  const selfCheck = typeof purpose === "object" && purpose.make.selfCheck;
  const loaded = await seenBy(on, wanted);
  if (loaded === null) return {};
  const reason = refusalOn({ ...loaded.record, members: loaded.members }, person, "makeFinal");
  if (reason !== null) return { outgoing: [textTo(parts, { type: "open_id", id: person }, reason)] };
  const { id, version } = snapshot.form;
  const { form } = parts.catalog.exact(id, version) ?? parts.catalog.stored(snapshot.form);
  const ledger = new Ledger(form, loaded.record, snapshot.figures);
  if (counts.errors > 0) {
    const screen = errorsFoundScreen(ledger, { count: counts.errors, errors, selfCheck });
    return { outgoing: [cardTo(parts, wanted, screen)] };
  }
  const record = { ...loaded.record, revision, formVersion: snapshot.form.version, scheme: snapshot.scheme };
  const order = orderOf({ record, beside: loaded.beside }, { draft: !complete, selfCheck });
  return (await orderFile(on, parts, { record, ledger, order, person, missing: !complete })).writes;
}

async function seenBy(on: Transaction, { person, report }: Wanted): Promise<LoadedReport | null> {
  const loaded = await on.load({ keys: [], at: 0, person, report: { id: report }, beside: compared });
  return loaded.fresh ? loaded.report : null;
}

function cardTo(parts: CheckReportParts, { person, report }: Wanted, screen: Parameters<typeof screenOn>[2]) {
  return screenOn(parts, { type: "open_id", id: person }, screen, report);
}
