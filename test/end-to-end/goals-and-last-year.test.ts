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
  await maker.sees("绩评助手");
  // The scheme is asked for once the form that has a choice of them is known.
  for (const before = maker.card().title; maker.card().title === before; ) {
    const { inputs } = maker.card();
    const asked = Object.entries(form).filter(([name]) => inputs.includes(name));
    await maker.presses("开始填报", { ...Object.fromEntries(asked), "new.unit": unit });
    if (inputs.includes("new.scheme")) break;
  }
}

async function sheet(title: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const width = Math.max(...rows.map((row) => row.length));
  const heads = [title, ...Array.from({ length: width - 1 }, () => "")];
  const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  return await workbookWriter.write({ sheets: [{ name: "表", heads, rows: even }] });
}

/** Sends a sheet and takes all that was read of it. */
async function reads(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const [[title = ""] = [], ...body] = rows;
  await maker.sends(name, await sheet(title, body));
  await maker.sees(`从《${name}》读到`);
  await maker.presses("确认写入");
}

/** The newest file, once there is one more than before. */
async function made(): Promise<{ name: string }> {
  const before = sent;
  await maker.person.waits((heard) => heard.filter(({ msg_type }) => msg_type === "file").length > before, 120_000);
  const files = await maker.files();
  sent = files.length;
  const [file] = files.slice(-1);
  if (file === undefined) throw new Error(shown());
  return file;
}
let sent = 0;

/** Opens the reason of the finding whose sentence begins so. */
async function explains(finding: string, reason: string): Promise<void> {
  const { text, buttons } = maker.card();
  const before = text.slice(0, text.indexOf(finding)).split("说明理由").length - 1;
  const button = buttons.filter(({ label }) => label === "说明理由")[before];
  if (button === undefined) throw new Error(text);
  const at = maker.person.card();
  if (at === null) throw new Error("no card");
  await maker.person.presses(at, { element: button.element, form: null });
  await maker.presses("记下理由", { explanation: reason });
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
  const approval = "批复后改动";
  await explains(approval, "任务调整");
  expect(shown()).toContain("写上同意调整的文号");
  await maker.presses("记下理由", { explanation: "任务调整，某财绩〔2022〕12号" });
  expect(shown()).toContain("某财绩〔2022〕12号");
  await maker.says("历史 清淤长度 指标值");
  expect(shown()).toContain("≥10公里");
}, 240_000);

test("goals and last year come from reports of the bot as well, and are looked at before a file is final", async () => {
  const unit = "某某市水文站";
  const heads = ["一级指标", "二级指标", "三级指标", "指标值", "分值"];
  const targets = (of: (target: string) => readonly string[]) => [
    ["产出指标", "数量指标", "监测断面", "≥20个", "50", ...of("22个")],
    ["效益指标", "社会效益指标", "预警发布及时率", "≥95%", "30", ...of("96%")],
    ["满意度指标", "服务对象满意度指标", "用户满意度", "≥90%", "10", ...of("95%")],
  ];
  const funds = [
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"],
    ["其中：当年财政拨款", "80", "80", "80"],
  ];
  await begins(unit, { ...project, "new.year": "2021" });
  await reads("2021年自评表.xlsx", [
    ["2021年度项目支出绩效自评表"],
    ["项目名称", "水文监测"],
    ...funds,
    ["预期目标", "监测断面20个，2019年建成站房", "实际完成情况", "监测断面22个"],
    [...heads, "实际完成值"],
    ...targets((actual) => [actual]),
  ]);
  await begins(unit, { "new.form": "national-goal-declaration", "new.year": "2022" });
  await reads("2022年申报表.xlsx", [
    ["2022年度项目支出绩效目标申报表"],
    ["项目名称", "水文监测"],
    ["年度目标", "监测断面24个"],
    heads,
    ["产出指标", "数量指标", "监测断面", "≥24个", "50"],
    ["效益指标", "社会效益指标", "预警发布及时率", "≥96%", "30"],
    ["满意度指标", "服务对象满意度指标", "用户满意度", "≥92%", "10"],
  ]);
  await begins(unit, project);
  await maker.says("项目支出名称：水文监测");
  await maker.says("沿用");
  expect(shown()).toContain("已批目标");
  expect(shown()).toMatch(/≥24个[\s\S]*≥92%/);
  expect(shown()).not.toContain("≥20个");
  await maker.presses("确认写入");
  expect(shown()).toContain("有 3 条没有分值");
  await maker.presses("改各条分值");
  await maker.presses("空着的 3 条按计分规则分");
  await maker.presses("保存");
  await reads("2022年完成情况.xlsx", [
    ["2022年度项目支出绩效自评表"],
    ...funds,
    ["实际完成情况", "监测断面24个，全部按期报送"],
    ["三级指标", "实际完成值"],
    ["监测断面", "24个"],
    ["预警发布及时率", "97%"],
    ["用户满意度", "96%"],
  ]);
  await maker.says("检查");
  expect(shown()).not.toContain("批复后改动");
  await maker.says("生成");
  expect(shown()).toContain("沿用，待确认");
  expect(shown()).toContain("监测断面");
  await maker.presses("先出草稿");
  expect((await made()).name).toContain("草稿");
  await maker.says("检查");
  await maker.sees("检查");
  await maker.says("生成");
  await maker.sees("沿用，待确认");
  await maker.presses("这 7 项看过了");
  expect((await made()).name).not.toContain("草稿");
  await begins(unit, { ...project, "new.year": "2023" });
  await maker.says("项目支出名称：水文监测");
  await maker.says("沿用");
  expect(shown()).toMatch(/从《2022年? 项目支出绩效自评/);
  expect(shown()).toContain("上年写的，只供参考，不写入");
  expect(shown()).toContain("监测断面＿＿个");
  await maker.presses("确认写入");
  await maker.says("修改 实际完成情况");
  expect(shown()).toMatch(/实际完成情况，上年写的（只供参考，不会写入）：监测断面24个/);
}, 360_000);

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
  expect((await made()).name).toContain("草稿");
  await maker.says("撤销");
  await maker.says("历史 主要职能");
  expect(shown()).not.toContain("523");
}, 240_000);
