import { afterEach, describe, expect, test } from "vitest";
import type { SelfCheckPage } from "../../../../../src/app/ports/documents.js";
import { reportFile } from "../../../../../src/app/report-file.js";
import { reportWorkOf } from "../../../../app/report-work.js";
import { historyOf } from "../../../../store/samples.js";
import type { Person } from "../../person.js";
import { prompts, type Scenario } from "../../scenario.js";
import { catalogWith, clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = `
sections:
  - id: staff
    title: 人员情况
    fields:
      - {id: quota, label: 编制数, kind: count, unit: 人}
      - {id: inPost, label: 在职人数, kind: count, unit: 人}
  - id: money
    title: 支出情况
    fields:
      - {id: total, label: 支出合计, kind: money, unit: 万元}
      - {id: basic, label: 基本支出, kind: money, unit: 万元}
      - {id: project, label: 项目支出, kind: money, unit: 万元}
  - id: words
    title: 情况说明
    fields:
      - {id: note, label: 说明, kind: long, max: 500}
checks:
  - code: posts
    severity: warning
    left: staff.inPost
    right: staff.quota
    op: "<="
    say: 在职人数 {{left}} 人，多于编制数 {{right}} 人
  - code: parts
    severity: error
    left: money.basic + money.project
    right: money.total
    say: 基本支出与项目支出合计 {{left}} 万元，支出合计是 {{right}} 万元，相差 {{difference}} 万元
`;

async function opened(): Promise<Person> {
  const { scene: open, clerk } = await clerkWithSmall({ body });
  scene = open;
  return clerk;
}

const staff = { "staff.quota": "7", "staff.inPost": "8" };
const money = { "money.total": "100", "money.basic": "40", "money.project": "50" };
const note = { "words.note": "已贯切落实各项要求。" };

/** Everything filled in: one error, one warning, one slip of the pen. */
async function complete(): Promise<Person> {
  const clerk = await opened();
  await clerk.fills(staff);
  await clerk.fills(money);
  await clerk.fills(note);
  return clerk;
}

const more = "在职人数 8 人，多于编制数 7 人";
const sum = "基本支出与项目支出合计 90 万元，支出合计是 100 万元，相差 10 万元";

describe("after a step", () => {
  test("one line says what this step brought up, and only then", async () => {
    const clerk = await opened();
    await clerk.fills(staff);
    clerk.sees(`⚠ ${more}`, "去看看");
    await clerk.fills(money);
    clerk.sees(`⚠ ${sum}`);
    clerk.seesNot(more);
  });

  test("nothing is said of what is only half filled", async () => {
    const clerk = await opened();
    await clerk.fills({ "staff.quota": "7", "staff.inPost": "" }, "上一步");
    clerk.seesNot("⚠");
    await clerk.says("支出合计：100");
    await clerk.says("基本支出：40");
    clerk.seesNot("⚠");
    await clerk.says("项目支出：50");
    clerk.sees(`⚠ ${sum}`);
  });

  test("of several the first is said, and how many more there are", async () => {
    const clerk = await opened();
    await clerk.fills({ "staff.quota": "7", "staff.inPost": "7" });
    await clerk.fills(money);
    await clerk.says("项目支出：60");
    await clerk.fills({ "words.note": "已贯切落实，台帐齐全。" });
    clerk.sees("⚠", "另有 1 个新问题");
  });

  test("an undo that brings a problem back says so", async () => {
    const clerk = await complete();
    await clerk.says("项目支出：60");
    await clerk.says("撤销");
    clerk.sees(`⚠ ${sum}`);
  });

  test("it is said on the next card however many others wait", async () => {
    const clerk = await opened();
    const others = Array.from({ length: 12 }, (_, n) => scene.person(`ou_other${n}`));
    await Promise.all([clerk.fills(staff), ...others.map((other) => other.says("帮助"))]);
    clerk.sees(`⚠ ${more}`);
  });

  test("who comes back to a report hears of the errors that are left in it", async () => {
    const clerk = await opened();
    await clerk.fills(staff);
    await clerk.says("继续");
    clerk.seesNot("⚠");
    await clerk.fills(money);
    await clerk.says("我的报告");
    await clerk.presses("继续填报");
    clerk.sees("⚠ 这份报告里还有错误没有解决");
    await clerk.presses("去看看");
    clerk.sees(sum);
  });

  test("a button leads to the finding on its card", async () => {
    const clerk = await opened();
    await clerk.fills(staff);
    await clerk.presses("去看看");
    clerk.sees(/^检查 · 2022年 小表/, more);
  });
});

describe("the card of findings", () => {
  test("counts them in its head, what blocks first, each with what to do and its places by name", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    clerk.sees("错误 1 · 提醒 2 · 提示 0", "错误 · 支出情况", `1. ${sum}`, "提醒 · 人员情况", `2. ${more}`);
    clerk.sees("改支出合计", "改基本支出", "改项目支出", "改在职人数", "改编制数");
    expect(clerk.card.buttons.filter(({ label }) => label === "说明理由")).toHaveLength(2);
  });

  test("is reached from the outline and the preview, which say how many there are", async () => {
    const clerk = await complete();
    await clerk.says("预览");
    await clerk.presses("检查（3）");
    clerk.sees(sum);
    await clerk.presses("目录");
    await clerk.presses("检查（3）");
    clerk.sees(sum);
  });

  test("opens a place and comes back; what is solved is gone", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    await clerk.presses("改项目支出");
    await clerk.fills({ "money.project": "60" }, "保存");
    clerk.sees(/^检查/, "错误 0 · 提醒 2 · 提示 0");
    clerk.seesNot(sum);
  });

  test("sets the one right value by one tap, which an undo takes back", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    clerk.sees("贯切");
    await clerk.does({ do: "fix", finding: fixOn(clerk) });
    clerk.sees("改好了，这个问题已经消失", "错误 1 · 提醒 1 · 提示 0");
    expect((await clerk.figures())["words.note"]).toBe("已贯彻落实各项要求。");
    await clerk.presses("撤销");
    clerk.sees("错误 1 · 提醒 2 · 提示 0");
    expect((await clerk.figures())["words.note"]).toBe("已贯切落实各项要求。");
  });

  test("says that all is well where nothing is found", async () => {
    const clerk = await opened();
    await clerk.says("检查");
    clerk.sees("没有发现问题", "没填完的，填好再看");
  });

  test("an old card changes nothing", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    const old = clerk.json;
    await clerk.presses("目录");
    await clerk.presses("得分预览");
    await clerk.presses("说明理由", old);
    expect(clerk.toast).toBe("卡片已更新，请在最新的卡片上操作");
    clerk.seesNot("为什么可以不改");
  });

  test("does nothing for a stranger", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    const stranger = scene.person("ou_zhao");
    await stranger.enters();
    await stranger.sendsValue({ press: { do: "fix", finding: fixOn(clerk) }, report: await clerk.reportId() });
    expect(stranger.toast).toMatch(/您不是这份报告的填报人/);
    expect((await clerk.figures())["words.note"]).toBe("已贯切落实各项要求。");
  });

  test("answers a press for a finding that is gone", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    for (const press of ["fix", "waive", "unwaive"] as const) {
      await clerk.does({ do: press, finding: "CC-00.nowhere" });
      clerk.sees("这个问题已经不在了");
    }
  });
});

describe("a warning", () => {
  async function explained(): Promise<Person> {
    const clerk = await complete();
    await clerk.says("检查");
    await clerk.presses("说明理由");
    clerk.sees(more, "为什么可以不改");
    await clerk.fills({ explanation: "超编 1 人已报编办备案" }, "记下理由");
    return clerk;
  }

  test("stays with a reason that is kept in the history", async () => {
    const clerk = await explained();
    clerk.sees("错误 1 · 提醒 1 · 提示 0 · 已说明 1", "您的说明：超编 1 人已报编办备案");
    const id = (await clerk.reportId()) ?? "";
    const [latest] = await historyOf(scene.store, id, null, 1);
    expect(latest).toMatchObject({ raw: "超编 1 人已报编办备案", by: "ou_zhang" });
    expect(latest?.path).toMatch(/^@waiver\.posts\.staff\.inPost/);
  });

  test("wants a reason that says something", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    await clerk.presses("说明理由");
    await clerk.fills({ explanation: "  " }, "记下理由");
    clerk.sees("请写明理由");
    await clerk.presses("取消");
    clerk.sees("提醒 2");
  });

  test("is back when a figure changes that it spoke of", async () => {
    const clerk = await explained();
    await clerk.says("编制数：6");
    await clerk.says("检查");
    clerk.sees("在职人数 8 人，多于编制数 6 人", "错误 1 · 提醒 2");
    clerk.seesNot("已说明");
  });

  test("is back when the reason is taken back", async () => {
    const clerk = await explained();
    await clerk.presses("收回说明");
    clerk.sees("说明已收回", "提醒 2");
  });

  test("an error is not let off with a reason", async () => {
    const clerk = await opened();
    await clerk.fills(staff);
    await clerk.fills(money);
    const [, key = ""] = /"do":"findings","finding":"(parts[^"]+)"/.exec(JSON.stringify(clerk.json)) ?? [];
    await clerk.does({ do: "waive", finding: key });
    clerk.sees("错误不能用理由放过", sum);
  });
});

describe("the final report", () => {
  test("asks for errors first, and is made once they are solved", async () => {
    const clerk = await complete();
    await clerk.says("生成");
    clerk.sees("还有 1 个错误", sum);
    clerk.seesNot("正在生成");
    await clerk.presses("改项目支出");
    await clerk.fills({ "money.project": "60" }, "保存");
    await clerk.presses("生成报告");
    expect(clerk.heard.at(-1)).toBe("《2022小表.docx》第 1 版已生成。");
  });

  test("is made with a reason, which is kept for each error and must say something", async () => {
    const clerk = await complete();
    await clerk.says("生成");
    await clerk.fills({ explanation: "" }, "说明理由并定稿");
    clerk.sees("请写明理由");
    await clerk.fills({ explanation: "与决算公开口径一致" }, "说明理由并定稿");
    clerk.sees("已记下对 1 个错误的说明");
    expect(clerk.heard.at(-1)).toBe("《2022小表.docx》第 1 版已生成。");
    await clerk.says("检查");
    clerk.sees("您的说明：与决算公开口径一致", "错误 0");
    await clerk.says("生成");
    expect(clerk.heard.at(-1)).toMatch(/^《2022小表（第2版）.docx》第 2 版已生成/);
  });

  test("asks again when the error has other figures", async () => {
    const clerk = await complete();
    await clerk.says("生成");
    await clerk.fills({ explanation: "与决算公开口径一致" }, "说明理由并定稿");
    await clerk.says("项目支出：55");
    await clerk.says("生成");
    clerk.sees("还有 1 个错误", "相差 5 万元");
  });

  test("can be had as a draft at any time, which its name says", async () => {
    const clerk = await complete();
    await clerk.says("生成");
    await clerk.presses("先出草稿");
    expect(clerk.heard.at(-1)).toBe("《2022小表（草稿）.docx》第 1 版（草稿）已生成。");
  });

  test("carries the list of findings on request, with what was answered", async () => {
    const clerk = await complete();
    await clerk.says("检查");
    await clerk.presses("生成并附自查清单");
    await clerk.fills({ explanation: "与决算公开口径一致" }, "说明理由并定稿");
    const page = await selfCheckOf(clerk);
    expect(page?.rows).toEqual([
      ["1", "提醒", expect.stringContaining(more), "未处理"],
      ["2", "提醒", expect.stringContaining("贯切"), "未处理"],
      ["3", "错误", expect.stringContaining(sum), "已说明：与决算公开口径一致"],
    ]);
  });
});

/** What the first version prints behind the report. */
async function selfCheckOf(clerk: Person): Promise<SelfCheckPage | null> {
  const catalog = catalogWith({ body });
  let page: SelfCheckPage | null = null;
  const work = reportWorkOf(catalog, prompts.words, {
    async fill(file, _, marks) {
      page = marks.selfCheck;
      return { file };
    },
  });
  await reportFile({ store: scene.store, catalog, work }, { report: (await clerk.reportId()) ?? "", version: 1 });
  return page;
}

/** The key that the card's first button for a fix carries. */
function fixOn(clerk: Person): string {
  return String(JSON.stringify(clerk.json).match(/"do":"fix","finding":"([^"]+)"/)?.[1]);
}
