/** A transaction as tests of single tables use it: one kind of row at a time, all through the port's `load` and `save`. */
import type { Batch } from "../../src/app/ports/ledger.js";
import type { NewOutboxRow } from "../../src/app/ports/outbox.js";
import type { FormRecord, ReportRecord, Version } from "../../src/app/ports/report-record.js";
import type { Session } from "../../src/app/ports/session.js";
import type { LoadedReport, Transaction, TurnWanted } from "../../src/app/ports/transaction.js";
import type { Member } from "../../src/core/access/member.js";

const nobody: TurnWanted = { keys: [], at: 0, person: null, report: "none", beside: 0 };

export function rows(on: Transaction) {
  return {
    async claim(keys: readonly string[], at: number) {
      const loaded = await on.load({ ...nobody, keys, at });
      return loaded.fresh ? { fresh: true as const } : loaded;
    },
    storeReply: ([key = ""]: readonly string[], reply: string) => on.save({ replies: [{ key, reply, at: 0 }] }),
    async session(person: string): Promise<Session | null> {
      const loaded = await on.load({ ...nobody, person });
      return loaded.fresh ? loaded.session : null;
    },
    saveSession: (session: Session) => on.save({ session }),
    createReport: (report: ReportRecord) => on.save({ created: [report] }),
    moveReport: (id: string, formVersion: number, scheme: string | null) =>
      on.save({ moved: [{ id, formVersion, scheme }] }),
    members: async (report: string) => [...((await open(on, report))?.members ?? [])],
    beside: async (report: string, person: string, beside: number) => [
      ...((await open(on, report, person, beside))?.beside ?? []),
    ],
    saveMember: (report: string, member: Member, by: string, at: number) =>
      on.save({ members: [{ ...member, report, by, at }] }),
    removeMember: (report: string, person: string) => on.save({ removed: [{ report, person, by: "ou_owner", at: 9 }] }),
    /** Returns the report's revision after it. */
    async append(report: string, batch: Batch): Promise<number> {
      const revision = ((await on.report(report))?.revision ?? 0) + 1;
      await on.save({ batches: [{ ...batch, report, revision }] });
      return revision;
    },
    enqueue: (outgoing: readonly NewOutboxRow[]) => on.save({ outgoing }),
    addVersion: (version: Version) => on.save({ versions: [version] }),
    saveForm: (form: FormRecord) => on.save({ forms: [form] }),
  };
}

async function open(on: Transaction, id: string, person = "ou_nobody", beside = 0): Promise<LoadedReport | null> {
  const loaded = await on.load({ ...nobody, person, report: { id }, beside });
  return loaded.fresh ? loaded.report : null;
}
