/** 代填: what was told by phone is entered for somebody else, and the history says so. */
import { test } from "vitest";
import { clerkWithReport } from "../../report.js";

test("figures that somebody told are marked until it is ended", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.says("代填");
  await clerk.fills({}, "开始代填");
  clerk.sees("请写明替谁填");
  await clerk.fills({ behalfWho: "办公室 张某某", behalfHow: "phone" }, "开始代填");
  clerk.sees("正在代 办公室 张某某 填（电话）");
  await clerk.says("政府性基金拨款：5");
  await clerk.presses("结束代填");
  clerk.seesNot("正在代");
  await clerk.says("政府性基金拨款：6");
  await clerk.says("全部历史");
  clerk.sees("代 办公室 张某某 填，电话告知");
  await scene.close();
});

test("whose figures they are may stand behind the word", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.says("代填 张某某");
  await clerk.presses("开始代填");
  clerk.sees("正在代 张某某 填（电话）");
  await scene.close();
});
