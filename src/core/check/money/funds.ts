/** 资金来源与构成: a total is its sources together, income equals expenditure, and splits add up to what they split (CC-16). */
import Big from "big.js";
import { budgetRows } from "../../reading/budget-rows.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { type AmountAt, amountOf, valueOfRole, valuesOfRole } from "../../reading/role-value.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const funds: ReportCheck = {
  code: "CC-16",
  severity: "error",
  title: say("check.cc-16"),
  source: say("basis.cc-16"),
  whole: (input) => [...sources(input), ...bothSides(input), ...splits(input)],
};

const columns = ["budget.initial", "budget.adjusted", "budget.executed", "budget.lastYear", "budget.yearBefore"];
const sourceRoles = ["funds.appropriation", "funds.carryOver", "funds.other"];

/** A total that is typed, not computed, beside its sources. */
function sources(input: ReportInput): Finding[] {
  const rows = budgetRows(input, columns);
  return rows
    .filter(({ roles }) => roles.includes("funds.total"))
    .flatMap((total) => {
      const parent = total.path.slice(0, total.path.lastIndexOf("."));
      const parts = rows.filter(
        (row) =>
          row.path.slice(0, row.path.lastIndexOf(".")) === parent &&
          sourceRoles.some((role) => row.roles.includes(role)),
      );
      return columns.flatMap((column) => {
        const whole = total.amount(column);
        const known = parts.flatMap((part) => part.amount(column) ?? []);
        const sum = known.reduce((so, { value }) => so.plus(value), new Big(0));
        if (whole === null || known.length === 0 || whole.value.eq(sum)) return [];
        if (isSumOf(input, whole.path, known)) return [];
        return [
          differing("finding.sources", [whole.path, ...known.map(({ path }) => path)], {
            label: labelOf(input.ledger, whole.path),
            total: writtenAmount(input.ledger, whole.path, whole.value),
            sum: writtenAmount(input.ledger, whole.path, sum),
          }),
        ];
      });
    });
}

/** The total is worked out of these and, it may be, of sources that have no role. */
function isSumOf({ ledger }: ReportInput, total: string, parts: readonly AmountAt[]): boolean {
  if (ledger.field(total)?.derive == null) return false;
  const read = new Set(ledger.watched.run(() => ledger.value(total)).read.paths());
  return parts.every(({ path }) => read.has(path));
}

/** 收入合计 = 支出合计, column by column. */
function bothSides(input: ReportInput): Finding[] {
  return columns.flatMap((column) => {
    const income = amountOf(valueOfRole(input, ["funds.total", column]));
    const spent = amountOf(valueOfRole(input, ["expenditure.total", column]));
    if (income === null || spent === null || income.value.eq(spent.value)) return [];
    return [
      differing("finding.both-sides", [income.path, spent.path], {
        column: input.ledger.field(income.path)?.label ?? "",
        income: writtenAmount(input.ledger, income.path, income.value),
        spent: writtenAmount(input.ledger, spent.path, spent.value),
        difference: writtenAmount(input.ledger, income.path, income.value.minus(spent.value).abs()),
      }),
    ];
  });
}

function splits(input: ReportInput): Finding[] {
  const income = split(input, ["income.general", "income.fund", "income.special", "income.other"]);
  const spent = split(input, ["expenditure.basic", "expenditure.project"]);
  const executed = amountOf(valueOfRole(input, ["funds.total", "budget.executed"]));
  const adjusted = amountOf(valueOfRole(input, ["funds.total", "budget.adjusted"]));
  const written = (amount: Big): string =>
    writtenAmount(input.ledger, income?.paths[0] ?? spent?.paths[0] ?? "", amount);
  if (income !== null && spent !== null && !income.sum.eq(spent.sum))
    return [
      differing("finding.split-sides", [...income.paths, ...spent.paths], {
        income: written(income.sum),
        spent: written(spent.sum),
        difference: written(income.sum.minus(spent.sum).abs()),
      }),
    ];
  const one = income ?? spent;
  if (one === null || executed === null || adjusted === null) return [];
  if (!one.sum.eq(executed.value) && !one.sum.eq(adjusted.value))
    return [
      differing("finding.split-sum", [...one.paths, executed.path], {
        sum: written(one.sum),
        executed: written(executed.value),
        adjusted: written(adjusted.value),
      }),
    ];
  return income === null || income.sum.eq(adjusted.value) ? [] : [splitOfExecuted(input, income, executed, adjusted)];
}

/** The income is split by what was spent although there was more to spend: worth a word where the table does not say which. */
function splitOfExecuted(input: ReportInput, income: Split, executed: AmountAt, adjusted: AmountAt): Finding {
  return makeFinding(funds, {
    severity: "info",
    places: [...income.paths.map(figure), figure(adjusted.path)],
    say: say("finding.split-of-executed", {
      sum: writtenAmount(input.ledger, executed.path, executed.value),
      adjusted: writtenAmount(input.ledger, adjusted.path, adjusted.value),
    }),
    advice: say("advice.split-of-executed"),
    figures: [...income.paths, executed.path, adjusted.path],
  });
}

interface Split {
  readonly paths: readonly string[];
  readonly sum: Big;
}

/** null: the form does not split so (two parts at least), or a part is not filled in yet. */
function split(input: ReportInput, roles: readonly string[]): Split | null {
  const parts = roles
    .flatMap((role) => valuesOfRole(input, role))
    .filter(({ path, field }) => !/\.\d+\./.test(path) && !field.roles.some((role) => columns.includes(role)));
  if (parts.length < 2 || parts.some(({ value, field }) => value === null && !field.optional)) return null;
  return {
    paths: parts.map(({ path }) => path),
    sum: parts.reduce((so, { value }) => so.plus(value ?? 0), new Big(0)),
  };
}

function differing(key: string, paths: readonly string[], facts: Record<string, unknown>): Finding {
  return makeFinding(funds, {
    places: paths.map(figure),
    say: say(key, facts),
    advice: say("advice.funds"),
  });
}
