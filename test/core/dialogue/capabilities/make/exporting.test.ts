import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { clerkWithReport, fillCard } from "../../report.js";

test("a clerk exports the report as a workbook and goes on where they were", async () => {
  const { scene, clerk } = await clerkWithReport();
  await fillCard(clerk);
  const { title } = clerk.card;
  await clerk.says("导出");
  clerk.sees("正在导出");
  expect(clerk.card.title).toBe(title);
  const [name = "", bytes = new Uint8Array()] = [...scene.uploads].at(-1) ?? [];
  expect(name).toMatch(/^2022.*示例单位.*（数据）\.xlsx$/);
  expect(clerk.heard.at(-1)).toBe(`[file ${name}]`);
  const { sheets } = await readXlsx(bytes);
  const source = sheets.at(-1);
  expect(source?.name).toBe("来源");
  const figures = await clerk.figures();
  const [path = ""] = Object.keys(figures).filter((one) => !one.includes("."));
  const row = source?.rows.find((cells) => cells[1] === Object.keys(figures).find((one) => one.includes(".")));
  expect(path === "" || row !== undefined).toBe(true);
  expect(row?.[5]).toBe("某zhang");
  expect(row?.[7]).toBe("卡片填写");
  await scene.close();
});

test("somebody without a report is told that there is none", async () => {
  const { scene } = await clerkWithReport();
  const other = scene.person("ou_li");
  await other.enters();
  await other.says("导出");
  other.sees("请先选一份报告");
  expect(scene.uploads.size).toBe(0);
  await scene.close();
});
