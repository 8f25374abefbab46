/** Texts as long as the platform lets them be. These end soon; how the time grows: `npm run bench`. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { readField } from "../../../src/core/value/read-field.js";
import { escapeMarkdown } from "../../../src/core/words.js";
import type { Person } from "./person.js";
import { clerkWithReport, table } from "./report.js";
import type { Scenario } from "./scenario.js";

let scene: Scenario;
let clerk: Person;
let from: NodeJS.CpuUsage;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
  from = process.cpuUsage();
});
afterEach(async () => {
  const { user, system } = process.cpuUsage(from);
  await scene.close();
  expect((user + system) / 1e6).toBeLessThan(processorSeconds);
});

/** Thrice what the longest takes, and less than a pattern that goes back over its text: processor time, which load does not change much. */
const processorSeconds = 12;

const length = 148_000;

test.each(["!", "\n", "。", "\u3000"])(
  "a message of 148,000 times %j between two letters is answered",
  async (sign) => {
    await clerk.does({ do: "outline", scope: "" });
    await clerk.says(`a${sign.repeat(length)}b`);
    expect(clerk.heard.length + clerk.received).toBeGreaterThan(0);
  },
);

test("a message of very many lines of one digit is answered", async () => {
  await clerk.does({ do: "outline", scope: "" });
  await clerk.says(`甲${"\n1".repeat(length / 2)}`);
  expect(clerk.heard.length + clerk.received).toBeGreaterThan(0);
});

test.each(["修改 ", "历史"])("so is one that begins as a command, %s", async (word) => {
  await clerk.says(`${word}${"。 ".repeat(length / 2)}b`);
  await clerk.says(`${word}${'"'.repeat(length)}b`);
  expect(clerk.heard.length + clerk.received).toBeGreaterThan(0);
});

test("a list of who does what of brackets, commas and blanks is read", async () => {
  for (const sign of ["（", "(", "，", "；", "\u3000", "和", "a、"]) {
    const long = sign.repeat(length / sign.length);
    await clerk.says(`项目${long}b\t姓名\t截止\n甲\t乙${long}\t明天`);
    await clerk.says(`a${long}b 姓名 截止\n甲，乙${long}丙，3月10日`);
  }
  expect(clerk.heard.length + clerk.received).toBeGreaterThan(0);
});

test("a pasted cell of blanks between two letters is read", async () => {
  const cell = `a${" ".repeat(length)}b`;
  await clerk.says(
    table([
      ["序号", "二级指标", cell, "年度指标值"],
      ["1", "数量指标", cell, cell],
    ]),
  );
  expect(clerk.received).toBeGreaterThan(0);
});

test("line ends are written for a card one by one", () => {
  expect(escapeMarkdown("\n".repeat(length))).toBe("<br>".repeat(length));
  expect(escapeMarkdown("甲\n\n  1. 乙")).toBe("甲<br><br>  1&#46; 乙");
});

test("a figure's field refuses a text that no figure is as long as", () => {
  const typed = "1".repeat(length);
  expect(readField("money", typed, {})).toEqual({
    problem: { code: "text-too-long", facts: { length: String(length), max: "500" } },
  });
});
