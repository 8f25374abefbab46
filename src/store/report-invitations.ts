import type { ReportInvitation } from "../app/ports/report-invitations.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import type { Tables } from "./tables.js";

type Row = Tables["report_invitations"];

/** Codes by which reports are taken over. Saving one again says who has done it. */
export function reportInvitations({ db }: Database) {
  const ofCode = prepare<{ code: string }, Row>((slot) =>
    db.selectFrom("report_invitations").selectAll().where("code", "=", slot("code")).orderBy("report"),
  );
  const put = prepare<Row, unknown>((slot) =>
    db
      .insertInto("report_invitations")
      .values({
        ...{ code: slot("code"), report: slot("report"), owner: slot("owner"), made_by: slot("made_by") },
        ...{ invited: slot("invited"), code_until: slot("code_until"), taken_by: slot("taken_by") },
      })
      .onConflict((conflict) =>
        conflict.columns(["code", "report"]).doUpdateSet((row) => ({ taken_by: row.ref("excluded.taken_by") })),
      ),
  );
  return {
    async reportInvitation(on: Runner, code: string): Promise<ReportInvitation | null> {
      const rows = [...(await ofCode(on, { code }))];
      const [first] = rows;
      if (first === undefined) return null;
      const { owner: from, made_by: by, invited: name, code_until, taken_by: takenBy } = first;
      return { code, reports: rows.map(({ report }) => report), from, by, name, until: Number(code_until), takenBy };
    },
    async saveReportInvitation(on: Runner, invitation: ReportInvitation): Promise<void> {
      const { code, reports, from: owner, by: made_by, name: invited, until: code_until, takenBy } = invitation;
      for (const report of reports)
        await put(on, { code, report, owner, made_by, invited, code_until, taken_by: takenBy });
    },
  };
}
