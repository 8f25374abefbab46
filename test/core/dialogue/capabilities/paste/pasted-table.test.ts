import { expect, test } from "vitest";
import { looksLikeTable } from "../../../../../src/core/dialogue/capabilities/paste/pasted-table.js";

test("a table has two lines at least, with three columns somewhere or two in every line", () => {
  expect(looksLikeTable("问题\t措施\n进度慢\t加快\n")).toBe(true);
  expect(looksLikeTable("附件3\n名称\t目标\t分值\n数量\t5家\t10")).toBe(true);
  expect(looksLikeTable("一、\t概况\n二、\t成效\n完。")).toBe(false);
  expect(looksLikeTable("名称\t目标\t分值")).toBe(false);
  expect(looksLikeTable("第一行\n第二行")).toBe(false);
});
