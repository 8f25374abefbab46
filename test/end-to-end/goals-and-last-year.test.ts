/** Approved goals and the year before in the chat: vendor's SDK, HTTP, a SQLite file, files fetched and read by the bot. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbookWriter } from "../../src/documents/write-workbook.js";
import { type Maker, onMaker } from "./form-maker.js";

let maker: Maker;
let leave: () => void;
let left: Promise<void>;

beforeAll(async () => {
  maker = await new Promise<Maker>((resolve, reject) => {
    left = onMaker(async (one) => {
      resolve(one);
      await new Promise<void>((end) => {
        leave = end;
      });
    }, false).catch(reject);
  });
}, 120_000);
afterAll(async () => {
  leave?.();
  await left;
});

const project = { "new.form": "national-project-evaluation", "new.scheme": "national-2020", "new.year": "2022" };
const department = { "new.form": "changsha-overall-evaluation", "new.year": "2022" };

async function begins(unit: string, form: Record<string, string>): Promise<void> {
  await maker.says("首页");
  await maker.presses("开始填报", { ...form, "new.unit": unit });
}

async function sheet(title: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const width = Math.max(...rows.map((row) => row.length));
  const heads = [title, ...Array.from({ length: width - 1 }, () => "")];
  const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  return await workbookWriter.write({ sheets: [{ name: "表", heads, rows: even }] });
}

function shown(): string {
  return maker.card().text;
}

test("approved goals of a file are fixed; last year's do not come in between, and a change is a finding with both values", async () => {
  await begins("某某县水利局", project);
  const goals = await sheet("2022年项目支出绩效目标批复表", [
    ["项目名称", "渠道清淤"],
    ["年度总体目标", "清淤渠道12公里"],
    ["一级指标", "二级指标", "三级指标", "指标值", "分值"],
    ["产出指标", "数量指标", "清淤长度", "≥12公里", "30"],
    ["产出指标", "质量指标", "验收合格率", "100%", ""],
    ["效益指标", "社会效益指标", "受益村数", "≥8个", ""],
    ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", ""],
  ]);
  await maker.sends("批复的目标表.xlsx", goals);
  await maker.sees("从《批复的目标表.xlsx》读到");
  expect(shown()).toContain("按已批目标固定");
  await maker.presses("确认写入");
  expect(shown()).toContain("有 3 条没有分值");
  await maker.presses("改各条分值");
  await maker.presses("空着的 3 条按计分规则分");
  expect(shown()).toContain("正好");
  expect(maker.card().inputs.length).toBe(4);
  await maker.presses("保存");
  const last = await sheet("2021年度项目支出绩效自评表", [
    ["项目名称", "渠道清淤"],
    ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值"],
    ["产出指标", "数量指标", "清淤长度", "≥5公里", "6公里", "50"],
    ["效益指标", "社会效益指标", "受益村数", "≥4个", "4个", "40"],
  ]);
  await maker.sends("2021年自评表.xlsx", last);
  await maker.sees("2021年自评表.xlsx");
  expect(shown()).not.toMatch(/≥5公里|≥4个|6公里/);
  await maker.presses("先不写");
  await maker.says("修改 清淤长度 指标值");
  const path = maker.card().inputs.find((name) => name.endsWith(".target")) ?? "";
  await maker.presses("保存", { [path]: "≥10公里" });
  await maker.says("检查");
  await maker.sees("检查");
  expect(shown()).toContain("批复后改动");
  expect(shown()).toMatch(/≥12公里[\s\S]*≥10公里|≥10公里[\s\S]*≥12公里/);
}, 240_000);

test("of last year's file texts come with gaps, base figures with their column, results beside; nothing is final unseen", async () => {
  await begins("某某区商务局", department);
  const last = await sheet("2021年度部门整体支出绩效自评表", [
    ["主要职能", "2010年成立，依据某发〔2020〕10号负责十四五商贸项目，服务企业523家"],
    ["预期目标", "服务企业500家", "实际完成情况", "已服务企业523家"],
    ["经费控制情况", "上年决算数", "本年预算数", "本年决算数"],
    ["办公费", "1.10", "2.20", "3.30"],
  ]);
  await maker.sends("2021年自评表.xlsx", last);
  await maker.sees("从《2021年自评表.xlsx》读到");
  expect(shown()).toContain("上年写的，只供参考，不写入");
  expect(shown()).toContain("已服务企业523家");
  expect(shown()).toContain("2010年成立，依据某发〔2020〕10号负责十四五商贸项目，服务企业＿＿家");
  expect(shown()).toContain("上年决算数 3.3");
  await maker.presses("确认写入");
  await maker.says("生成");
  await maker.person.waits((heard) => heard.some(({ msg_type }) => msg_type === "file"), 120_000);
  const [file] = (await maker.files()).slice(-1);
  expect(file?.name).toContain("草稿");
  await maker.says("撤销");
  await maker.says("历史 主要职能");
  expect(shown()).not.toContain("523");
}, 240_000);
