/** What is kept of people: who was added, removed, who looked; how a person is forgotten, and recognised under another app. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import { pseudonymOf } from "../../src/core/access/pseudonym.js";
import { openStore } from "../../src/store/open-store.js";
import { valuesIn } from "../core/dialogue/card-reading.js";
import { nextId } from "../core/dialogue/payloads.js";
import { begin, fillCard } from "../core/dialogue/report.js";
import { catalog, openScenario, type Scenario } from "../core/dialogue/scenario.js";

let folder: string;
let store: Store;
let scene: Scenario;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "jiping-people-"));
  store = await openStore(join(folder, "bot.db"));
  scene = await openScenario(catalog, store);
});

afterEach(async () => {
  await scene.close();
  await store.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

function read<T>(work: (file: BetterSqlite.Database) => T): T {
  const file = new BetterSqlite(join(folder, "bot.db"), { readonly: true });
  try {
    return work(file);
  } finally {
    file.close();
  }
}

const rowsOf = (query: string) => read((file) => file.prepare(query).all());

/** Every text of every table. */
function everything(): string {
  return read((file) => {
    const tables = file.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    return tables.map((table) => JSON.stringify(file.prepare(`select * from "${String(table)}"`).all())).join("\n");
  });
}

async function shared() {
  const owner = scene.person("ou_zhang");
  await begin(owner);
  await fillCard(owner);
  const member = scene.person("ou_lilili");
  await member.enters();
  await owner.says("成员");
  await owner.fills({ members: [member.id] }, "添加");
  return { owner, member };
}

const at = Date.UTC(2023, 2, 1);

async function message(from: string, text: string, unionId?: string): Promise<void> {
  await scene.receive({
    ...{ kind: "message", keys: [nextId("event"), nextId("om")], from, at, chatId: `oc_${from}`, group: false },
    ...{ addressed: true, messageId: nextId("om"), text, ...(unionId === undefined ? {} : { unionId }) },
  });
}

test("only people whom the card offers are added, fifty at most, and nobody when one is forged", async () => {
  const { owner } = await shared();
  await owner.says("成员");
  const other = scene.person("ou_wangwang");
  await other.enters();
  await owner.says("成员");
  const value = valuesIn(owner.json).find(({ press }) => JSON.stringify(press) === '{"do":"addMembers"}') ?? {};
  const forged = (members: readonly string[]) =>
    scene.receive({
      ...{ kind: "action", keys: [nextId("event")], from: owner.id, at, chatId: "oc_1", messageId: "om_1" },
      ...{ value, form: { members } },
    });
  expect(await forged([other.id, "ou_never_seen"])).toContain("不在可以邀请的名单里");
  const many = Array.from({ length: 51 }, (_, index) => `ou_forged_${index}`);
  expect(await forged(many)).toContain("一次最多邀请 50 位");
  expect(rowsOf("select person from members")).toEqual([{ person: "ou_lilili" }]);
});

test("who was added and removed is kept, and a colleague's first look each day", async () => {
  const { owner, member } = await shared();
  await member.presses("打开");
  await member.says("进度");
  await owner.says("成员");
  await owner.presses("移除");
  expect(rowsOf("select person, act, by from member_log order by id")).toEqual([
    { person: "ou_lilili", act: "added", by: "ou_zhang" },
    { person: "ou_lilili", act: "removed", by: "ou_zhang" },
  ]);
  expect(rowsOf("select person, day from openings")).toEqual([{ person: "ou_lilili", day: "2023-03-01" }]);
});

test("a forgotten person is nowhere any more, and the figures stay", async () => {
  await shared();
  const before = rowsOf("select path, value from figures order by path");
  expect(before.length).toBeGreaterThan(3);
  expect(everything()).toContain("ou_zhang");
  expect(await store.forget("ou_zhang", "forgotten_0123456789")).toBe(true);
  expect(everything()).not.toContain("ou_zhang");
  expect(rowsOf("select path, value from figures order by path")).toEqual(before);
  expect(rowsOf("select distinct author from batches")).toEqual([{ author: "forgotten_0123456789" }]);
  expect(await store.forget("ou_zhang", "forgotten_x")).toBe(false);
});

test("a colleague is forgotten after working with others: part, review, file, names and messages", async () => {
  const { owner, member } = await shared();
  await owner.says("分工");
  await owner.presses("交给同事");
  const parts = {
    "assign.parts": ["income"],
    "assign.people": [member.id],
    "assign.due": "3月10日",
    "assign.note": "照决算",
  };
  await owner.fills(parts, "交给他们");
  await member.presses("打开");
  await member.fills(
    { "income.general": "776.26", "income.fund": "0", "income.special": "0", "income.other": "0" },
    "我填完了",
  );
  await member.says("佐证 一般公共预算");
  await member.sendsFile("说明.pdf", new TextEncoder().encode("%PDF-1.4 佐证"));
  await owner.says("送审");
  await scene.deliver();
  const name = "某lilili";
  const inTables = () => everything().split("\n");
  expect(inTables().filter((table) => table.includes(member.id)).length).toBeGreaterThan(5);
  expect(everything()).toContain(name);
  expect(await store.forget(member.id, pseudonymOf("0123456789"))).toBe(true);
  expect(everything()).not.toContain(member.id);
  expect(everything()).not.toContain(name);
  // Who is left goes on: nobody is written to, and the picker offers nobody, under a pseudonym.
  for (const text of ["首页", "继续", "成员", "分工", "历史", "目录", "检查"]) await owner.says(text);
  await owner.says("分工");
  await owner.presses("交给同事");
  expect(JSON.stringify(owner.json)).not.toContain('"value":"forgotten_');
  expect(everything()).not.toContain('"id":"forgotten_0123456789"}');
  expect(rowsOf("select receiver from outbox where receiver like '%forgotten%'")).toEqual([]);
  expect((await owner.figures())["income.general"]).toBe("776.26");
});

test("an id of a turn that was taken back is kept at the next one", async () => {
  let isFull = true;
  const failing: Store = {
    ...store,
    transaction: (work) =>
      store.transaction(async (on) => {
        const done = await work(on);
        if (isFull) throw new Error("the disk is full");
        return done;
      }),
  };
  const { receive } = await openScenario(catalog, failing);
  const says = (key: string) =>
    receive({
      ...{ kind: "message", keys: [key], from: "ou_newcomer", at, chatId: "oc_1", group: false },
      ...{ addressed: true, messageId: key, text: "帮助", unionId: "on_newcomer" },
    });
  await expect(says("event_one")).rejects.toThrow("full");
  isFull = false;
  await says("event_two");
  expect(rowsOf("select * from identities where person = 'ou_newcomer'")).toHaveLength(1);
});

test("under another app a person is recognised at the first event, by the id that stays", async () => {
  await shared();
  await message("ou_zhang", "进度", "on_zhang");
  await store.claimApp("cli_00000000000000aa");
  expect(await store.moveApp("cli_00000000000000bb")).toBe(2);
  expect(await store.app()).toBe("cli_00000000000000bb");
  const again = await openScenario(catalog, store);
  expect(await store.unmoved()).toEqual([
    { person: "ou_lilili", isRecognisable: false, reports: 0 },
    { person: "ou_zhang", isRecognisable: true, reports: 1 },
  ]);
  scene = again;
  await message("ou_new_zhang", "你好", "on_zhang");
  expect(rowsOf("select owner from reports")).toEqual([{ owner: "ou_new_zhang" }]);
  // What turns do not ask for by the person follows as work of its own.
  expect(rowsOf("select distinct author from batches")).toEqual([{ author: "ou_zhang" }]);
  await scene.deliver();
  expect(rowsOf("select distinct author from batches")).toEqual([{ author: "ou_new_zhang" }]);
  expect(everything()).not.toMatch(/"ou_zhang"/);
  expect(rowsOf("select owner from reports")).toEqual([{ owner: "ou_new_zhang" }]);
  expect((await store.unmoved()).map(({ person }) => person)).toEqual(["ou_lilili"]);
});

test("whom nothing tells has a code from the administrator, good for once", async () => {
  await shared();
  await store.moveApp("cli_00000000000000bb");
  const code = (await store.codeFor("ou_lilili")) ?? "";
  expect(code).toMatch(/^JP-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect(await store.codeFor("ou_nobody")).toBeNull();
  await message("ou_new_li", "你好");
  await message("ou_new_li", "JP-AAAA-BBBB-CCCC");
  expect(rowsOf("select person from members")).toEqual([{ person: "ou_lilili" }]);
  await message("ou_new_li", ` ${code.toLowerCase()} `);
  expect(rowsOf("select person from members")).toEqual([{ person: "ou_new_li" }]);
  await message("ou_thief", code);
  expect(rowsOf("select person from members")).toEqual([{ person: "ou_new_li" }]);
});
