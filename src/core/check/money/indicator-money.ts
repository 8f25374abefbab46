/** 指标里的金额与预算: money in indicators fits into the budget lines on the same matter, costs into what was spent (CC-22). */
import Big from "big.js";
import { rowOf } from "../../form/path.js";
import { classOf, has, isMoney } from "../../reading/indicator-kinds.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { type RoleValue, valuesOfRole } from "../../reading/role-value.js";
import { scoredRows } from "../../reading/scored-rows.js";
import { roundedAmount, writtenUnit } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import { splitUnit } from "../../value/fields/split-unit.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const indicatorMoney: ReportCheck = {
  code: "CC-22",
  severity: "error",
  title: say("check.cc-22"),
  source: say("basis.cc-22"),
  whole: (input) => [...beyondLines(input), ...beyondSpent(input)],
};

interface Money {
  readonly row: IndicatorRow;
  readonly cell: Cell;
  /** 元 */
  readonly value: Big;
}

interface Line {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** 元 */
  readonly value: Big;
}

/** Matter by matter, since an indicator does not say which line pays it. */
function beyondLines(input: ReportInput): Finding[] {
  const lists = input.words.indicators;
  const lines = linesOf(input);
  if (lines.length === 0) return [];
  const money = indicatorRows(input.ledger).flatMap((row) => moneyIn(row, row.target, input));
  return lists.topics.flatMap((topic) => {
    const asked = money.filter(({ row }) => has(row.name, topic));
    const paid = lines.filter(({ text }) => has(text, topic));
    const sums = [sum(asked), sum(paid)] as const;
    if (asked.length === 0 || paid.length === 0 || sums[0].lte(sums[1])) return [];
    return [findingOf(input, asked, paid, sums)];
  });
}

/** Two names that are all but one: then one amount is counted twice, or one is wrong, whoever pays it. */
function findingOf(
  { ledger }: ReportInput,
  asked: readonly Money[],
  paid: readonly Line[],
  [want, have]: readonly [Big, Big],
): Finding {
  const at = paid[0]?.path ?? "";
  const twins = hasTwins(asked);
  return makeFinding(indicatorMoney, {
    severity: twins ? "error" : "warning",
    places: [...asked.map(({ cell }) => figure(cell.path)), ...paid.map(({ path }) => figure(path))],
    say: say("finding.beyond-lines", {
      indicators: asked.map(({ row, cell }) => ({ name: row.name, text: cell.text })),
      sum: roundedAmount(ledger, at, want),
      lines: paid.map(({ name, path, value }) => ({ name, value: roundedAmount(ledger, path, value) })),
      budget: roundedAmount(ledger, at, have),
      unit: writtenUnit(ledger, at),
      twins,
    }),
    advice: say("advice.beyond-lines"),
  });
}

function linesOf(input: ReportInput): Line[] {
  const amounts = new Map(valuesOfRole(input, "funds.total").map((one) => [rowOf(one.path), one]));
  const contents = new Map(valuesOfRole(input, "task.content").map((one) => [rowOf(one.path), one.value ?? ""]));
  return valuesOfRole(input, "task.name").flatMap(({ path, value: name }) => {
    const amount = amounts.get(rowOf(path));
    if (amount?.value == null || name === null) return [];
    return [{ path: amount.path, name, text: `${name} ${contents.get(rowOf(path)) ?? ""}`, value: inYuan(amount) }];
  });
}

/** What indicators of cost came to, against what the same table says was spent. */
function beyondSpent(input: ReportInput): Finding[] {
  const rows = scoredRows(input).filter(({ row }) => classOf(row, input.words.indicators) === "cost");
  return input.tables.flatMap((table) => {
    if (table.execution === null) return [];
    const field = input.ledger.field(table.execution.path);
    const value = input.ledger.value(table.execution.path);
    if (field === undefined || value === null) return [];
    const spent = inYuan({ path: table.execution.path, field, value });
    const costs = rows.filter((one) => one.table === table).flatMap(({ row }) => moneyIn(row, row.actual, input));
    const whole = sum(costs);
    if (costs.length === 0 || whole.lte(spent)) return [];
    return [
      makeFinding(indicatorMoney, {
        severity: "warning",
        places: [...costs.map(({ cell }) => figure(cell.path)), figure(table.execution.path)],
        say: say("finding.beyond-spent", {
          costs: costs.map(({ row, cell }) => ({ name: row.name, text: cell.text })),
          sum: roundedAmount(input.ledger, table.execution.path, whole),
          spent: roundedAmount(input.ledger, table.execution.path, spent),
          unit: writtenUnit(input.ledger, table.execution.path),
        }),
        advice: say("advice.beyond-spent"),
      }),
    ];
  });
}

function moneyIn(row: IndicatorRow, cell: Cell | null, { words }: ReportInput): Money[] {
  const { base, kind } = cell?.reading ?? { base: null, kind: "none" };
  if (cell === null || base === null || kind !== "number" || !isMoney(cell.reading, row.name, words.indicators))
    return [];
  return [{ row, cell, value: new Big(base) }];
}

function inYuan({ field, value }: RoleValue): Big {
  return new Big(value ?? 0).times(new Big(10).pow(splitUnit(field.spec.unit).power));
}

function sum(all: readonly { value: Big }[]): Big {
  return all.reduce((so, { value }) => so.plus(value), new Big(0));
}

function hasTwins(asked: readonly Money[]): boolean {
  return asked.some(({ row: one }) => asked.some(({ row: other }) => one !== other && isWithin(one.name, other.name)));
}

/** The shorter name's signs all stand in the longer one, in order, with at most three more. */
function isWithin(short: string, long: string): boolean {
  if (short.length < 8 || long.length < short.length || long.length - short.length > 3) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}
