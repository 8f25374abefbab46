/** One sum, divided by source and once more by use. */
import { expect, test } from "vitest";
import { Ledger } from "../../../src/core/form/ledger.js";
import { blankOf } from "./docx-table.js";
import { made } from "./made.js";

const blank = blankOf([
  "某某县项目申报表",
  [
    "项目名称<2>|",
    "项目资金（万元）v+|资金总额|",
    "v|资金来源：1.财政拨款|",
    "v|2.自有资金|",
    "v|资金用途：1.设备购置|",
    "v|2.人员费用|",
    "v|3.其他费用|",
  ],
]);

test("the sum is worked out by the first division, checked against the second, whose last part is what is left", () => {
  const { loaded } = made(blank);
  const fields = [...loaded.form.fields.values()];
  const at = (name: string) => fields.find(({ label }) => label.endsWith(name))?.pattern ?? name;
  const held = (values: Record<string, string>) =>
    new Ledger(
      loaded.form,
      { unit: "某某中心", year: 2031 },
      new Map(Object.entries(values).map(([name, value]) => [at(name), { raw: value, value }])),
    );
  const told = held({ 财政拨款: "70", 自有资金: "30", 设备购置: "50", 人员费用: "20" });
  expect(told.value(at("资金总额"))).toBe("100");
  expect(told.value(at("其他费用"))).toBe("30");
  expect(held({ 财政拨款: "70", 自有资金: "30", 其他费用: "5" }).value(at("其他费用"))).toBe("5");
  expect(loaded.form.checks).toMatchObject([
    {
      severity: "error",
      op: "=",
      say: "设备购置、人员费用、其他费用合计{{left}}，与资金总额{{right}}不一致，相差{{difference}}",
    },
  ]);
  expect(loaded.form.checks[0]?.links).toHaveLength(4);
});
