/** Reports of more rows than are checked within a turn, and files of any report: what prints are the figures of the order. */
import { afterEach, describe, expect, test } from "vitest";
import { reportFile } from "../../src/app/report-file.js";
import { mostRowsInTurn } from "../../src/core/form/row-count.js";
import type { PrintModel } from "../../src/core/report/print-model.js";
import type { Person } from "../core/dialogue/person.js";
import { prompts, type Scenario } from "../core/dialogue/scenario.js";
import { catalogWith, clerkWithSmall } from "../core/dialogue/small-forms.js";
import { reportWorkOf } from "./report-work.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = `
sections:
  - id: money
    title: 支出情况
    fields:
      - {id: total, label: 支出合计, kind: money, unit: 万元}
      - {id: guests, label: 嘉宾费用, kind: money, unit: 万元}
  - id: works
    title: 工作
    list: {of: 工作, named: name, entry: names}
    fields:
      - {id: name, label: 名称, kind: text}
checks:
  - code: guests-within
    severity: error
    left: money.guests
    op: "<="
    right: money.total
    say: 嘉宾费用{{left}}万元，多于支出合计{{right}}万元
`;
const wrong = "嘉宾费用60万元，多于支出合计50万元";

/** A clerk at the preview of a complete report in which one error is open. */
async function clerkWithRows(count: number): Promise<Person> {
  const opened = await clerkWithSmall({ body });
  scene = opened.scene;
  const { clerk } = opened;
  await clerk.fills({ "money.total": "50", "money.guests": "60" });
  const report = (await clerk.reportId()) ?? "";
  const rows = Array.from({ length: count }, (_, index) => String(index + 1));
  const list = { path: "works", raw: rows.join(","), value: rows.join(",") };
  const names = rows.map((row) => ({ path: `works.${row}.name`, raw: `第${row}项`, value: `第${row}项` }));
  await scene.store.transaction(async (on) => {
    const record = await on.report(report);
    const revision = (record?.revision ?? 0) + 1;
    const batch = { report, revision, by: clerk.id, at: 0, source: "paste" as const, event: "rows" };
    await on.save({ batches: [{ ...batch, answers: [list, ...names] }] });
  });
  await clerk.says("预览");
  return clerk;
}

async function modelOf(clerk: Person, version: number): Promise<PrintModel> {
  const catalog = catalogWith({ body });
  let seen: PrintModel = {};
  const work = reportWorkOf(catalog, prompts.words, {
    async fill(file, model) {
      seen = model;
      return { file };
    },
  });
  await reportFile({ store: scene.store, catalog, work }, { report: (await clerk.reportId()) ?? "", version });
  return seen;
}

describe.each([
  ["a report that is checked in the turn", 3],
  ["a report that is checked by a job", mostRowsInTurn + 1],
])("%s", (_, rows) => {
  test("has no final file while an error is open and unexplained", async () => {
    const clerk = await clerkWithRows(rows);
    await clerk.says("生成");
    clerk.sees("还有 1 个错误", wrong);
    expect(clerk.heard.filter((text) => text.includes("已生成"))).toEqual([]);
    expect(await versionsOf(clerk)).toEqual([]);
  });

  test("has one once the error is explained, and again not when it has other figures", async () => {
    const clerk = await clerkWithRows(rows);
    await clerk.says("生成");
    if (rows > mostRowsInTurn) await clerk.presses("说明理由并定稿……");
    await clerk.fills({ explanation: "与决算公开口径一致" }, "说明理由并定稿");
    expect(clerk.heard.at(-1)).toBe("《2022小表.docx》第 1 版已生成。");
    await clerk.says("嘉宾费用：70");
    await clerk.says("生成");
    clerk.sees("还有 1 个错误");
    expect(await versionsOf(clerk)).toHaveLength(1);
  });

  test("has one once the error is solved", async () => {
    const clerk = await clerkWithRows(rows);
    await clerk.says("嘉宾费用：40");
    await clerk.says("生成");
    expect(clerk.heard.at(-1)).toBe("《2022小表.docx》第 1 版已生成。");
  });

  test("prints the figures of the order, whatever was changed since, and says what changed", async () => {
    const clerk = await clerkWithRows(rows);
    await clerk.says("嘉宾费用：40");
    await clerk.says("生成");
    await clerk.says("嘉宾费用：30");
    expect(await modelOf(clerk, 1)).toMatchObject({ money: { guests: "40" } });
    await clerk.says("生成");
    expect(await modelOf(clerk, 2)).toMatchObject({ money: { guests: "30" } });
    expect(clerk.heard.at(-1)).toContain("与第 1 版相比改了 1 处");
    expect(clerk.heard.at(-1)).toContain("嘉宾费用：40 → 30");
  });

  test("has a draft at any time", async () => {
    const clerk = await clerkWithRows(rows);
    await clerk.does({ do: "make", draft: true });
    expect(clerk.heard.at(-1)).toBe("《2022小表（草稿）.docx》第 1 版（草稿）已生成。");
  });
});

test("findings about the whole of a large report come with a message, and once", async () => {
  const clerk = await clerkWithRows(mostRowsInTurn + 1);
  await clerk.says("检查");
  clerk.sees("检查好了", "错误 1");
  await clerk.presses("去看看");
  clerk.sees(wrong);
  await clerk.says("支出合计：55");
  clerk.seesNot("检查好了");
  await clerk.says("嘉宾费用：40");
  clerk.seesNot("检查好了");
  await clerk.says("嘉宾费用：70");
  clerk.sees("检查好了", "⚠ 嘉宾费用70万元，多于支出合计55万元");
  await clerk.says("继续");
  await clerk.says("检查");
  clerk.sees("嘉宾费用70万元");
});

async function versionsOf(clerk: Person): Promise<readonly unknown[]> {
  const report = (await clerk.reportId()) ?? "";
  return await scene.store.transaction((on) => on.versions(report));
}
