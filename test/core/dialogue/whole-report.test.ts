import { expect, test } from "vitest";
import { clerkWithReport, fillAll, play } from "./report.js";

test("all answers of a unit go in, card by card, and come out as figures and scores", async () => {
  const { scene, clerk } = await clerkWithReport();
  await fillAll(clerk);
  clerk.sees("得分预览", "98.50", "98.42", "全部填完");
  const figures = await clerk.figures();
  const wrong = [...play.answers].filter(
    ([path, text]) => !path.startsWith("projects.") && figures[path] === undefined && text !== "",
  );
  expect(wrong).toEqual([]);
  await clerk.presses("生成报告");
  expect(clerk.heard).toEqual(["[file v1]", expect.stringContaining("示例单位")]);
  await scene.close();
});
