import Sqlite from "better-sqlite3";
import pg from "pg";
import { expect, test } from "vitest";
import { ofReport } from "../../src/store/shelf.js";
import { onEveryDatabase } from "./dialects.js";
import { rows } from "./rows.js";
import { batchOf, reportOf, textTo } from "./samples.js";

const gone = "report_gone";
const kept = "report_kept";

onEveryDatabase((dialect) => {
  test("what was deleted leaves no word in any table, and what was not stays", async () => {
    const address = await dialect.address();
    const store = await dialect.open(address);
    await store.transaction(async (turn) => {
      for (const report of [gone, kept]) {
        await rows(turn).createReport(reportOf(report));
        await rows(turn).append(report, batchOf(`e ${report}`, "ou_zhang", { a: "1" }));
        await turn.save({
          members: [{ report, person: "ou_li", role: "contributor", parts: null, by: "ou_zhang", at: 1 }],
          assignments: [{ ...assignment, id: `assignment ${report}`, report }],
          openings: [{ report, person: "ou_li", day: "2023-03-01" }],
          versions: [{ report, version: 1, by: "ou_zhang", at: 1, fileName: "a.docx", printed: null, revision: 1 }],
          checked: [{ report, revision: 1, findings: "[]" }],
          offers: [{ id: `offer ${report}`, person: "ou_zhang", report, at: 1, content: "{}" }],
          evidence: [{ report, id: "om_2", hash: "none", name: "a.pdf", size: 1, by: "ou_zhang", at: 1 }],
          groupCards: [{ report, chat: "oc_1", message: "om_1" }],
          reportInvitations: [
            { code: "7K3M", reports: [report], from: "ou_zhang", by: "ou_zhang", name: "甲", until: 9, takenBy: null },
          ],
          reviewEvents: [{ report, event: { number: 1, by: "ou_zhang", at: 1, revision: 1, kind: "withdraw" } }],
          jobs: [{ id: `job ${report}`, kind: "export-workbook", input: JSON.stringify({ report }), due: 0 }],
          outgoing: [{ uuid: `u ${report}`, work: textTo("ou_zhang", report) }],
          replies: [{ key: "none", reply: report, at: 1 }],
        });
      }
      const state = JSON.stringify({
        parked: { [gone]: { "a.b": "5" }, [kept]: { "a.b": "6" } },
        place: { at: "home" },
      });
      await turn.save({ session: { person: "ou_zhang", report: kept, state, revision: 1 } });
      await turn.save({ session: { person: "ou_li", report: gone, state: "{}", revision: 1 } });
      await turn.save({ shelved: [{ report: gone, kind: "deleted", by: "ou_zhang", at: 100 }] });
      await turn.save({ shelved: [{ report: kept, kind: "archived", by: "ou_zhang", at: 50 }] });
    });
    await store.prune(0, 100);
    expect(await tablesWith(address, gone)).toContain("reports");
    const before = await tablesWith(address, kept);
    expect(before).toEqual(expect.arrayContaining([...ofReport]));
    await store.prune(0, 101);
    // Ids that are nobody's: the key of the event and of the message that were.
    expect(await tablesWith(address, gone)).toEqual([]);
    expect(await tablesWith(address, kept)).toEqual(before);
  });
});

const assignment = {
  paths: ["a"],
  title: "甲",
  note: "",
  due: null,
  by: "ou_zhang",
  at: 1,
  state: "open",
  doneBy: null,
  doneAt: null,
  people: [{ person: "ou_li", seenAt: null, promised: null }],
  invitation: null,
  spentCode: null,
  chat: null,
  nudgedOn: null,
  questions: [],
} as const;

/** Names of the tables in which the text stands anywhere. */
async function tablesWith(address: string, text: string): Promise<string[]> {
  const read = address.startsWith("postgres") ? await postgresTables(address) : sqliteTables(address);
  return [...read].filter(([, all]) => JSON.stringify(all).includes(text)).map(([name]) => name);
}

function sqliteTables(address: string): Map<string, unknown[]> {
  const db = new Sqlite(address.replace("sqlite:", ""), { readonly: true });
  const names = db.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all();
  const all = new Map(names.map(({ name }) => [name, db.prepare(`select * from "${name}"`).all()]));
  db.close();
  return all;
}

async function postgresTables(address: string): Promise<Map<string, unknown[]>> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const found = await client.query(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const all = new Map<string, unknown[]>();
  for (const { name } of found.rows) all.set(name, (await client.query(`select * from "${name}"`)).rows);
  await client.end();
  return all;
}
