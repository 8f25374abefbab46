/** One sum, divided by source and once more by use. */
import { expect, test } from "vitest";
import { type Correction, correct } from "../../../src/core/blank/correct.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import { blankOf } from "./docx-table.js";
import { made } from "./made.js";
import { formOf } from "./sample.js";

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

test.each<[name: string, to: Correction["to"]]>([
  ["资金总额", { as: "not" }],
  ["资金总额", { as: "ask", kind: "text", unit: null }],
  ["设备购置", { as: "ask", kind: "text", unit: null }],
  ["其他费用", { as: "not" }],
])("once a person has said that %s is something else, nothing is worked out or checked by it: %j", (name, to) => {
  const { form } = formOf(blank, (understood) => {
    const items = understood.parts.flatMap((part) => ("items" in part ? part.items : []));
    return correct(understood, { key: items.find(({ label }) => label.endsWith(name))?.key ?? name, to });
  }).loaded;
  expect(form.checks).toEqual([]);
  expect([...form.fields.values()].filter((field) => field.default !== null)).toEqual([]);
});

test("amounts of a third division are not counted into the second", () => {
  const { loaded } = made(
    blankOf([
      "某某县项目申报表",
      [
        "项目名称<2>|",
        "项目资金（万元）v+|资金总额|",
        "v|资金来源：1.财政拨款|",
        "v|2.自有资金|",
        "v|资金用途：1.设备购置|",
        "v|2.其他费用|",
        "v|资金结构：1.上半年|",
        "v|2.下半年|",
      ],
    ]),
  );
  expect(loaded.form.checks.map(({ say }) => say)).toEqual([
    "设备购置、其他费用合计{{left}}，与资金总额{{right}}不一致，相差{{difference}}",
  ]);
});
