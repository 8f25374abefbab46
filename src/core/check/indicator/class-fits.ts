/** 指标归类: what an indicator's name or value says it measures fits the class that it stands in (CC-33). */

import Big from "big.js";
import type { Ledger } from "../../form/ledger.js";
import { type FundsRate, fundsRate } from "../../reading/funds-rate.js";
import type { NameKind } from "../../reading/indicator-kinds.js";
import {
  classOf,
  endsWith,
  has,
  type IndicatorClass,
  isMoney,
  isPercentReading,
  nameKind,
} from "../../reading/indicator-kinds.js";
import type { Cell } from "../../reading/indicator-rows.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { matchesOne } from "../../reading/pattern.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { RowMemo } from "../../reading/row-memo.js";
import { keptInYuan, writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const classFits: ReportCheck = {
  code: "CC-33",
  severity: "warning",
  title: say("check.cc-33"),
  source: say("basis.cc-33"),
  whole: (input) => {
    const funds = new Map<string, FundsRate | null>();
    const rows = indicatorRows(input.ledger).map((row) => {
      if (!funds.has(row.list)) funds.set(row.list, fundsRate(input, row.list));
      return { row, misfit: misfitOf(row, input, funds.get(row.list) ?? null) };
    });
    return misfits.flatMap((misfit) =>
      findingOf(
        misfit,
        rows.flatMap((one) => (one.misfit === misfit ? [one.row] : [])),
      ),
    );
  },
};

const misfits = [
  "satisfaction",
  "execution",
  "counted-twice",
  "time",
  "money",
  "count",
  "output-rate",
  "task",
  "economic",
  "not-economic",
  "not-ecological",
  "not-cost",
] as const;
type Misfit = (typeof misfits)[number];

/** Classes in which each does not fit. What may stand there with reason (a rate under any class) is left alone. */
const all: readonly IndicatorClass[] = [
  "quantity",
  "quality",
  "timeliness",
  "cost",
  "economic",
  "social",
  "ecological",
  "sustainable",
  "satisfaction",
];

const wrong: Record<Misfit, readonly IndicatorClass[]> = {
  satisfaction: ["quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable"],
  execution: ["cost", "economic", "social", "ecological", "sustainable", "satisfaction"],
  // Scored by itself beside the indicators.
  "counted-twice": all,
  time: ["quantity", "quality", "cost", "satisfaction"],
  money: ["quantity", "quality", "timeliness", "satisfaction"],
  count: ["quality", "timeliness", "economic", "satisfaction"],
  "output-rate": ["quality", "economic", "social", "ecological", "sustainable"],
  task: ["quality"],
  economic: ["quality", "timeliness", "satisfaction"],
  "not-economic": ["economic"],
  "not-ecological": ["ecological"],
  "not-cost": ["cost"],
};

function misfitOf(row: IndicatorRow, input: ReportInput, spent: FundsRate | null): Misfit | null {
  // Beside the row it is the funds that decide, and they are the same object as long as they are the same.
  return ofFunds.of(row, input.words.indicators, () => misfitBy(row, input, spent), spent);
}

const ofFunds = new RowMemo<Misfit | null>();

function misfitBy(row: IndicatorRow, input: ReportInput, spent: FundsRate | null): Misfit | null {
  const lists = input.words.indicators;
  const place = classOf(row, lists);
  if (place === null) return null;
  return measures(input.ledger, row, lists, spent).find((misfit) => wrong[misfit].includes(place)) ?? null;
}

function measures(ledger: Ledger, row: IndicatorRow, lists: IndicatorLists, spent: FundsRate | null): Misfit[] {
  const { subject, target, actual } = row;
  // A cost that is limited by the budget is what its class asks for.
  const limited = classOf(row, lists) === "cost" && has(subject, lists.costs);
  if (matchesOne(lists.executionPatterns, subject) || (!limited && isFunds(ledger, row, lists, spent)))
    return ["execution", "counted-twice"];
  const kind = nameKind(subject, lists);
  const reading = target?.reading ?? actual?.reading ?? null;
  if (kind === "satisfaction" || kind === "execution" || kind === "time") return [kind];
  if (reading !== null && isMoney(reading, subject, lists)) return ["money"];
  if (kind === "count") return has(subject, lists.outcomes) ? [] : ["count"];
  return [...rates(subject, kind, classOf(row, lists), lists), ...byWords(row, lists)];
}

/** Rates in a class that they do not fit: of completion under quality, of output and completion elsewhere. */
function rates(subject: string, kind: NameKind | null, place: IndicatorClass | null, lists: IndicatorLists): Misfit[] {
  if (kind !== "rate") return [];
  const known = place === "quality" ? lists.completionRates : [...lists.outputRates, ...lists.completionRates];
  return endsWith(subject, known) && !lists.ratesAlone.includes(subject) ? ["output-rate"] : [];
}

function byWords({ subject, target, actual }: IndicatorRow, lists: IndicatorLists): Misfit[] {
  const reading = target?.reading ?? actual?.reading ?? null;
  const found: Misfit[] = [];
  if (matchesOne(lists.works, subject)) found.push("not-ecological", "not-economic");
  if (isTask(subject, lists) && reading?.kind !== "percent") found.push("task");
  if (reading !== null && isPercentReading(reading) && has(subject, lists.economic)) found.push("economic");
  if (has(subject, lists.notEconomic) && !has(subject, lists.economicWords)) found.push("not-economic");
  if (has(subject, lists.notEcological) && !has(subject, lists.ecologicalWords)) found.push("not-ecological");
  if (has(subject, lists.notCost)) found.push("not-cost");
  return found;
}

function isTask(subject: string, lists: IndicatorLists): boolean {
  const named = endsWith(subject, lists.tasks) || lists.taskStarts.some((word) => subject.startsWith(word));
  return named && !has(subject, lists.qualities);
}

/** The two amounts of the funds table once more, under a name of money. */
function isFunds(
  ledger: Ledger,
  { subject, target, actual }: IndicatorRow,
  lists: IndicatorLists,
  spent: FundsRate | null,
): boolean {
  if (spent === null || !has(subject, lists.money) || target === null || actual === null) return false;
  const same = (cell: Cell, amount: Big): boolean => isAmount(ledger, cell, spent.path, amount);
  return same(target, spent.budget) && same(actual, spent.spent) && !spent.budget.eq(spent.spent);
}

/** With its unit, or without one as the table's head has it. `path`: of the funds. */
function isAmount(ledger: Ledger, { reading }: Cell, path: string, amount: Big): boolean {
  if (reading.base === null) return false;
  return new Big(reading.base).eq(
    reading.unit === null ? writtenAmount(ledger, path, amount) : keptInYuan(ledger, path, amount),
  );
}

function findingOf(misfit: Misfit, rows: readonly IndicatorRow[]): Finding[] {
  if (rows.length === 0) return [];
  return [
    makeFinding(classFits, {
      places: rows.map((row) => figure(row.at("indicator.level2"))),
      say: say(`finding.class-${misfit}`, { rows: rows.map(({ name, level2 }) => ({ name, level2 })) }),
      advice: say("advice.class"),
      figures: rows.flatMap((row) => [row.at("indicator.level2"), row.at("indicator.level3")]),
    }),
  ];
}
