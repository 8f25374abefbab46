/** A made form loads, whatever its figures were understood to follow from. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf } from "./docx-table.js";
import { made } from "./made.js";
import { mapItems } from "./map-items.js";
import { formOf } from "./sample.js";

test("a sum leaves out the part that has no such cell", () => {
  const blank = blankOf([
    "某某县资金监控表",
    [
      "资金来源|年初预算数|执行数|全年预计执行数",
      "年度资金总额|||",
      "其中：中央资金|||",
      "省级资金|||",
      "其他资金|||/",
    ],
  ]);
  const { printed } = made(blank, {
    ...Object.fromEntries(["中央资金", "省级资金", "其他资金"].map((name) => [`${name}·年初预算数`, "10"])),
    ...Object.fromEntries(["中央资金", "省级资金"].map((name) => [`${name}·全年预计执行数`, "7"])),
  });
  const cells = printed.split("\n");
  expect([1, 3].map((at) => cells[cells.indexOf("年度资金总额") + at])).toEqual(["30", "14"]);
});

test("what follows from nothing that is there is asked and unsure", () => {
  const { form, loaded } = formOf(
    blankOf(["某某县申报表", ["资金总额|", "其中：财政拨款|", "自筹资金|"]]),
    (understood) =>
      mapItems(understood, (item) =>
        item.rule === null ? item : { ...item, rule: { rule: "sum", of: ["gone", "lost"] } },
      ),
  );
  const { fields, unsure, computed } = tell(form.understood);
  expect(fields.map(({ label }) => label)).toContain("资金总额");
  expect(computed).toEqual([]);
  expect(unsure.map(({ why, text }) => [why, text])).toEqual([["rule", "资金总额"]]);
  expect([...loaded.form.fields.values()].every(({ derive }) => derive === null)).toBe(true);
});
