import { expect, test } from "vitest";
import { Ledger } from "../../../src/core/form/ledger.js";
import { offerOfReports } from "../../../src/core/offer/offer-of-reports.js";
import { formOf, ledgerOf } from "../form/form-of.js";

const money = (unit: string) =>
  formOf(`
- id: spending
  title: 支出
  fields:
    - {id: basic, label: 基本支出, kind: money, unit: ${unit}, role: expenditure.basic}
    - {id: before, label: 上年基本支出, kind: money, unit: ${unit}, role: expenditure.basicLastYear}
`);

test.each([
  { was: "元", is: "万元", value: "1250000", offered: "125" },
  { was: "万元", is: "元", value: "125.5", offered: "1255000" },
  { was: "万元", is: "万元", value: "125.5", offered: "125.5" },
])("last year's figure in $was is offered in $is", ({ was, is, value, offered }) => {
  const other = ledgerOf(money(was), { "spending.basic": value });
  const others = [{ form: other.form.id, title: "上年", year: other.report.year, ledger: other }];
  const ledger = new Ledger(money(is), { ...other.report, year: other.report.year + 1 }, new Map());
  const offer = offerOfReports({ ledger, others, standing: { standing: [], standingBefore: [] } });
  expect(offer?.items.map(({ path, value: one }) => [path, one])).toEqual([["spending.before", offered]]);
});
