/** How both databases find what a conversation asks for: no turn, delivery, look at the health or pruning reads a table that grows. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { begin, fillCard } from "../core/dialogue/report.js";
import { catalog, openScenario } from "../core/dialogue/scenario.js";
import { need } from "../need.js";
import { startPostgres } from "./postgres.js";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Of these there are as many rows as reports, people, answers, events or messages. */
const growing = [
  ...["inbox", "sessions", "reports", "members", "batches", "answers", "figures", "outbox", "jobs", "versions"],
  ...["review_events", "offers", "openings", "member_log", "shelf", "assignments", "assignees", "checked"],
  ...["form_drafts", "identities", "moved_people", "people", "group_cards"],
  "report_invitations",
];

/** Indexes that hold only rows that wait or were given up: to read them all is to read few. */
const ofFew = /USING (?:COVERING )?INDEX (?:outbox_(?:waiting|next|due|dead)|jobs_(?:waiting|failed))\b/;

test("SQLite reads no growing table as a whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jiping-plans-"));
  const file = join(folder, "store.db");
  const { queries, store } = await noted(
    () => vi.spyOn(BetterSqlite.prototype, "prepare").mock.calls,
    () => openStore(file),
  );
  await store.close();
  vi.restoreAllMocks();
  const asked = new BetterSqlite(file);
  const scans = queries.flatMap((query) => {
    const values = Array.from({ length: query.split("?").length - 1 }, () => null);
    const plan = asked.prepare<unknown[], { detail: string }>(`explain query plan ${query}`).all(values);
    const whole = plan.filter(
      ({ detail }) => !ofFew.test(detail) && !isBounded(detail, query) && scanned(detail, query),
    );
    return whole.map(({ detail }) => `${detail}: ${query}`);
  });
  expect(queries.length).toBeGreaterThan(25);
  expect(scans).toEqual([]);
  asked.close();
  rmSync(folder, { recursive: true });
});

test.skipIf(need("postgresql") === null)(
  "PostgreSQL reads no growing table as a whole",
  async () => {
    const server = await startPostgres();
    if (server === null) throw new Error("PostgreSQL is installed, and does not start");
    const address = await server.database();
    const { queries, store } = await noted(
      () => vi.spyOn(pg.Client.prototype, "query").mock.calls,
      () => openStore(address, { stretch: 10 }),
    );
    await store.close();
    vi.restoreAllMocks();
    const client = new pg.Client(address);
    await client.connect();
    // The tables are nearly empty: what is asked is whether there is another way than to read them.
    await client.query("set enable_seqscan = off; set plan_cache_mode = force_generic_plan");
    const scans: string[] = [];
    for (const query of queries) {
      await client.query(`prepare asked as ${query}`);
      const values = new Set(query.match(/\$\d+/g)).size;
      const given = values === 0 ? "" : `(${Array.from({ length: values }, () => "null").join(", ")})`;
      const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain execute asked${given}`);
      await client.query("deallocate asked");
      const table = rows.flatMap((row) => /Seq Scan on (\w+)/.exec(row["QUERY PLAN"])?.[1] ?? []);
      scans.push(...table.filter((one) => growing.includes(one)).map((one) => `${one}: ${query}`));
    }
    expect(queries.length).toBeGreaterThan(25);
    expect(scans).toEqual([]);
    await client.end();
    await server.stop();
  },
  60_000,
);

/** A conversation with all that follows from it; what was asked of the database meanwhile, each statement once. */
async function noted(watch: () => readonly unknown[][], open: () => ReturnType<typeof openStore>) {
  const store = await open();
  const calls = watch();
  const scene = await openScenario(catalog, store);
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  await clerk.says("成员");
  await clerk.does({ do: "addMembers" }, { members: ["ou_li"] });
  await clerk.says("继续");
  await fillCard(clerk);
  await fillCard(clerk);
  for (const word of ["首页", "继续", "撤销", "目录", "检查", "预览", "修改记录", "版本"]) await clerk.says(word);
  const other = scene.person("ou_li");
  await other.enters();
  await other.says("首页");
  await other.says("继续");
  await scene.deliver();
  await store.backlog();
  await store.deadRows();
  await store.prune(1);
  const queries = calls.flatMap(([query]) => textOf(query) ?? []);
  return { store, queries: [...new Set(queries)].filter((text) => /^(select|update|delete|with)\b/.test(text)) };
}

function textOf(query: unknown): string | null {
  if (typeof query === "string") return query;
  return typeof query === "object" && query !== null && "text" in query ? String(query.text) : null;
}

/** The first few in the order of their key. */
function isBounded(detail: string, query: string): boolean {
  return /^SCAN \w+ USING INDEX sqlite_autoindex_\w+$/.test(detail) && / order by "\w+" limit \?$/.test(query);
}

/** “SCAN row” names the alias: the table is found in the query. */
function scanned(detail: string, query: string): boolean {
  const [, name = ""] = /^SCAN (\w+)/.exec(detail) ?? [];
  if (query.includes(`) as "${name}"`)) return false; // what another query gives
  const [, table = name] = new RegExp(`"(\\w+)" as "${name}"`).exec(query) ?? [];
  return growing.includes(table);
}
