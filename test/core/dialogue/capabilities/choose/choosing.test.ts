import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { catalogOf, openScenario, type Scenario } from "../../scenario.js";

const shipped = catalogOf("templates");

let scene: Scenario;
afterEach(() => scene.close());

async function clerkAtHome(): Promise<Person> {
  scene = await openScenario(shipped);
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  return clerk;
}

test("forms are found by region and by occasion", async () => {
  const clerk = await clerkAtHome();
  await clerk.presses("找表");
  clerk.sees("11 张");
  await clerk.presses("湖北");
  clerk.sees("3 张（共 11 张）", "项目绩效自评表", "【湖北武汉】");
  clerk.seesNot("财政衔接");
  await clerk.presses("全部地区");
  await clerk.presses("申报绩效目标");
  clerk.sees("3 张（共 11 张）", "项目支出绩效目标申报表");
  clerk.seesNot("【湖北】");
});

test("and by typing, on the card and in the chat, in a word whose letters are apart", async () => {
  const clerk = await clerkAtHome();
  await clerk.says("找表 湖北 项目自评");
  clerk.sees("1 张（共 11 张）", "【湖北】", "项目绩效自评表");
  await clerk.fills({ "find.words": "衔接资金" }, "找");
  clerk.sees("1 张（共 11 张）", "财政衔接推进乡村振兴补助资金绩效目标自评表");
  await clerk.fills({ "find.words": "海洋观测" }, "找");
  clerk.sees("没有找到");
  await clerk.says("转移支付");
  clerk.sees("转移支付区域（项目）绩效目标自评表");
  await clerk.says("天气怎么样");
  clerk.seesNot("没有找到");
});

test("a form is looked at before it is begun, as what it asks and as a sample that is sent", async () => {
  const clerk = await clerkAtHome();
  await clerk.says("找表 湖北 项目自评");
  await clerk.presses("看看");
  clerk.sees("项目绩效自评表", "共", "项目名称", "偏差大或目标未完成原因分析");
  clerk.sees("出处：鄂财绩发〔2020〕3号", "没有核对的：");
  await clerk.presses("发样张");
  clerk.sees("某某县某某中心", "第 1 页");
  expect([...scene.uploads.keys()]).toContain("样张-项目绩效自评表.pdf");
  await clerk.says("找表 湖北 项目自评");
  await clerk.presses("看看");
  await clerk.presses("填这张");
  expect(clerk.inputs()["new.form"]).toBe("hubei-project-evaluation");
});

test("what was filled in last comes first", async () => {
  const clerk = await clerkAtHome();
  const first = { "new.form": "linking-fund-evaluation", "new.unit": "某某镇人民政府", "new.year": "2022" };
  await clerk.fills(first, "开始填报");
  await clerk.says("首页");
  expect(clerk.inputs()["new.form"]).toBe("linking-fund-evaluation");
  await clerk.says("找表");
  expect(clerk.text.indexOf("财政衔接")).toBeLessThan(clerk.text.indexOf("项目绩效自评表"));
  clerk.sees("填过");
});

test("a form that is gone is said to be", async () => {
  const clerk = await clerkAtHome();
  await clerk.does({ do: "formCard", form: "nowhere" });
  clerk.sees("已经停用");
  await clerk.does({ do: "sampleForm", form: "nowhere" });
  clerk.sees("已经停用");
});
