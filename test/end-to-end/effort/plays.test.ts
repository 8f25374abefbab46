/** What a clerk has to do where the unit has the files already. Everything counts: messages, files, presses. */
import PizZip from "pizzip";
import { afterEach, describe, expect, test } from "vitest";
import type { Ledger } from "../../../src/core/form/ledger.js";
import { workbookWriter } from "../../../src/documents/write-workbook.js";
import { type Play, readPlay } from "../../../src/play/play-file.js";
import { playLedger } from "../../../src/play/play-ledger.js";
import type { Person } from "../../core/dialogue/person.js";
import { catalogOf, openScenario, type Scenario } from "../../core/dialogue/scenario.js";
import { office, resaved, wordFile, workbookOfTables } from "./files.js";

const forms = catalogOf("templates");
const scenes: Scenario[] = [];
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
});

describe.runIf(office !== null)("with files that LibreOffice has saved", () => {
  test("a department's report from last year's file, a workbook and an export: at most 16 submissions", {
    timeout: 240_000,
  }, async () => {
    const { play, ledger, pack } = played("kaifu-2022");
    const before = playLedger(pack.form, { ...play, year: 2021 }).ledger;
    const word = resaved(wordFile(pack, before), "docx", "docx");
    const book = resaved(await workbookOfTables(wordFile(pack, ledger)), "xlsx", "xlsx");
    const list = resaved(await exportOf(ledger), "xlsx", "xls");
    const { clerk, spent, scene } = await begun(play);
    await clerk.sendsFile("2021年度整体支出绩效自评报告.docx", word);
    await clerk.presses("确认写入");
    await clerk.sendsFile("2022年资料.zip", zipped({ "2022年各表.xlsx": book, "项目支出执行情况.xls": list }));
    await clerk.presses("全部采用");
    while (clerk.card.inputs.length > 0) await fills(clerk, play, () => true);
    while (clerk.card.title.includes("正文")) await clerk.presses("用这些文字");
    await clerk.says("生成");
    // What was carried over and stands in no file of this year is looked at before a final file is made.
    clerk.sees("沿用，待确认");
    await clerk.presses("这 4 项看过了");
    clerk.sees("还有 1 个错误", "12人");
    await clerk.fills({ explanation: "含派驻人员 1 名，由派出单位编入" }, "说明理由并定稿");
    expect(spent()).toBeLessThanOrEqual(16);
    expect([...scene.uploads.keys()].at(-1)).toMatch(/^2022.*自评报告\.docx$/);
    const byHand = /\.(score|handReason|reason)$/;
    expect(differences(ledger, await clerk.figures(), (path) => !byHand.test(path))).toEqual([]);
  });

  test("six sheets in one workbook: at most 4 submissions", { timeout: 120_000 }, async () => {
    const { play, ledger, pack } = played("kaifu-2022");
    const book = resaved(await workbookOfTables(wordFile(pack, ledger)), "xlsx", "xlsx");
    const { clerk, spent } = await begun(play);
    await clerk.sendsFile("2022年各表.xlsx", book);
    await clerk.presses("确认写入");
    expect(spent()).toBeLessThanOrEqual(4);
    const figures = await clerk.figures();
    expect(differences(ledger, figures, isInTables)).toEqual([]);
  });

  test("one project's table from approved goals and a column of values: at most 8 submissions", {
    timeout: 120_000,
  }, async () => {
    const { play, ledger } = played("national-project", reachedByWord);
    const goals = resaved(await approvedGoals(play), "xlsx", "xlsx");
    const { clerk, spent } = await begun(play);
    await clerk.sendsFile("批复的绩效目标表.xlsx", goals);
    await clerk.presses("确认写入");
    await fills(clerk, play, (path) => path.startsWith("funds.") || path.startsWith("goals."));
    const rows = ledger.rows("indicators");
    const column = rows.map((row) =>
      ["level3", "actual"].map((id) => play.answers.get(`indicators.${row}.${id}`)).join("\t"),
    );
    await clerk.says(["三级指标\t实际完成值", ...column].join("\n"));
    await clerk.presses("按名称写入");
    await fills(clerk, play, (path) => /\.(reason|score|handReason)$/.test(path));
    await clerk.says("生成");
    expect(spent()).toBeLessThanOrEqual(8);
    expect(differences(ledger, await clerk.figures(), () => true)).toEqual([]);
    expect(clerk.heard.join("\n")).toMatch(/第 1 版已生成/);
  });

  test("thirty reports of an exported list: at most 5 submissions", { timeout: 120_000 }, async () => {
    const heads = [
      "项目编码",
      "项目名称",
      "资金性质",
      "年初预算数（万元）",
      "全年预算数（万元）",
      "执行数（万元）",
      "执行率",
    ];
    const rows = Array.from({ length: 30 }, (_, at) => [
      `4301052022P${String(at).padStart(9, "0")}`,
      `第${at + 1}号防汛物资储备`,
      at % 3 === 0 ? "上年结转" : "财政拨款",
      ...[100 + at, 100 + at, 90 + at].map((value) => ({ number: String(value) })),
      `${(((90 + at) / (100 + at)) * 100).toFixed(2)}%`,
    ]);
    const list = resaved(await workbookWriter.write({ sheets: [{ name: "Sheet1", heads, rows }] }), "xlsx", "xls");
    const { clerk, spent, scene } = await entered();
    await clerk.sendsFile("项目支出执行情况.xls", list);
    await clerk.fills(
      {
        "new.form": "national-project-evaluation",
        "new.unit": "某某县应急管理局",
        "new.year": "2022",
        "new.scheme": "national-2020",
      },
      "建 30 份",
    );
    await clerk.presses("全部生成");
    expect(spent()).toBeLessThanOrEqual(5);
    expect(await scene.store.transaction((on) => on.reportsOf(clerk.id, 50))).toHaveLength(30);
    expect([...scene.uploads.keys()].at(-1)).toMatch(/（30个项目）\.zip$/);
  });
});

/** Two indicators were missed; the one in words was reached, so that nobody scores by hand. */
function reachedByWord(path: string, text: string, { answers }: Play): string {
  const row = /^indicators\.(\d+)\.(actual|score|handReason|reason)$/.exec(path);
  if (row === null || !answers.has(`indicators.${row[1]}.handReason`)) return text;
  return row[2] === "actual" ? (answers.get(`indicators.${row[1]}.target`) ?? "") : "";
}

function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const zip = new PizZip();
  for (const [name, bytes] of Object.entries(files)) zip.file(name, bytes);
  return zip.generate({ type: "uint8array" });
}

/** As a finance system exports it: in 元, a project a row. */
async function exportOf(ledger: Ledger): Promise<Uint8Array> {
  const heads = ["项目编码", "项目名称", "资金性质", "年初预算数（元）", "全年预算数（元）", "执行数（元）"];
  const rows = ledger.rows("projects").map((row) => [
    `4301052022P00000000${row}`,
    ledger.value(`projects.${row}.name`) ?? "",
    "财政拨款",
    ...["initial", "adjusted", "executed"].map((id) => ({
      number: String(Math.round(Number(ledger.value(`projects.${row}.funds.total.${id}`) ?? 0) * 10_000)),
    })),
  ]);
  return await workbookWriter.write({ sheets: [{ name: "导出", heads, rows }] });
}

function played(name: string, changed: (path: string, text: string, play: Play) => string = (_, text) => text) {
  const read = readPlay(`test/plays/${name}.yaml`);
  const play = {
    ...read,
    answers: new Map([...read.answers].map(([path, text]) => [path, changed(path, text, read)])),
  };
  const pack = forms.newest(play.form);
  if (pack === null) throw new Error(play.form);
  return { play, pack, ledger: playLedger(pack.form, play).ledger };
}

async function entered(): Promise<{ scene: Scenario; clerk: Person; spent(): number }> {
  const scene = await openScenario(forms);
  scenes.push(scene);
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  const before = clerk.submissions;
  return { scene, clerk, spent: () => clerk.submissions - before };
}

async function begun({ form, unit, year, scheme }: Play) {
  const one = await entered();
  const chosen = scheme === null ? {} : { "new.scheme": scheme };
  await one.clerk.fills({ "new.form": form, "new.unit": unit, "new.year": String(year), ...chosen }, "开始填报");
  return one;
}

/** What the card in hand asks of these paths, as the play has it. */
async function fills(clerk: Person, { answers }: Play, wanted: (path: string) => boolean): Promise<void> {
  const given = clerk.card.inputs.flatMap((path) => {
    const answer = answers.get(path) ?? "";
    return answer !== "" && wanted(path) ? [[path, answer] as const] : [];
  });
  expect(given.length, clerk.card.title).toBeGreaterThan(0);
  await clerk.fills(Object.fromEntries(given), "保存，下一步");
}

/** Figures that stand in the tables: no sentences, and no scores, which the rule gives or a person. */
function isInTables(path: string): boolean {
  return !/\.(score|handReason|reason)$|^(staff\.(onPost|nonQuota|retired)|offices|organisation|basicSpending|governmentFund|stateCapital|socialInsurance|functions|problems)/.test(
    path,
  );
}

function differences(ledger: Ledger, figures: Record<string, string>, counts: (path: string) => boolean): string[] {
  return [...ledger.figures()].flatMap(([path, held]) => {
    const field = ledger.field(path);
    if (field === undefined || field.derive !== null || field.roles.includes("narrative") || !counts(path)) return [];
    return flat(figures[path]) === flat(held.value) ? [] : [`${path}: ${held.value} -> ${figures[path]}`];
  });
}

function flat(text: string | null | undefined): string {
  return (text ?? "").replace(/\s/g, "");
}

/** The table that the bureau approved: names, targets and points. */
async function approvedGoals({ answers, unit, year }: Play): Promise<Uint8Array> {
  const rows: (string | null)[][] = [
    ["项目名称", answers.get("project.name") ?? "", null, null, null],
    ["主管部门", answers.get("project.department") ?? "", null, "实施单位", unit],
    ["年度总体目标", answers.get("goals.expected") ?? "", null, null, null],
    ["一级指标", "二级指标", "三级指标", "指标值", "分值"],
  ];
  for (let row = 1; answers.has(`indicators.${row}.level3`); row += 1) {
    const of = (id: string): string => answers.get(`indicators.${row}.${id}`) ?? "";
    rows.push([null, of("level2"), of("level3"), of("target"), of("weight")]);
  }
  const title = [`${year}年项目支出绩效目标申报表（批复）`, "", "", "", ""];
  return await workbookWriter.write({ sheets: [{ name: "目标", heads: title, rows }] });
}
