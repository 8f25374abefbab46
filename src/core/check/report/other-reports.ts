/** 与其他材料: the same figure of the same year is the same in every report of the unit (CC-26). */
import Big from "big.js";
import { rowOf } from "../../form/path.js";
import { labelOf } from "../../reading/label.js";
import { commonRun, withoutSigns } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import { inputOfOther, type OtherReport, type ReportInput } from "../../reading/report-input.js";
import { type RoleValue, valueOfRole, valuesOfRole } from "../../reading/role-value.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const otherReports: ReportCheck = {
  code: "CC-26",
  severity: "warning",
  title: say("check.cc-26"),
  source: say("basis.cc-26"),
  whole: (input) =>
    input.others.flatMap((other) => [...sameYear(input, other), ...lastYear(input, other), ...projects(input, other)]),
};

/** What a unit has one of in a year. */
const single: readonly (readonly string[])[] = [
  ["staff.quota"],
  ["staff.inPost"],
  ["expenditure.basic"],
  ["expenditure.personnel"],
  ["funds.total", "budget.initial"],
  ["funds.total", "budget.adjusted"],
  ["funds.total", "budget.executed"],
];

/** Only between reports of one kind on the whole unit: a report on one project has totals of its own. */
function sameYear(input: ReportInput, other: OtherReport): Finding[] {
  if (other.year !== input.ledger.report.year || !aboutTheUnit(input) || !aboutTheUnit(inputOfOther(input, other)))
    return [];
  return single.flatMap((roles) =>
    compare(input, valueOfRole(input, roles), other, valueOfRole(inputOfOther(input, other), roles)),
  );
}

/** Last year's figures, as this report repeats them and as last year's report has them. */
const repeated: readonly (readonly [again: readonly string[], first: readonly string[]])[] = [
  [["expenditure.basicLastYear"], ["expenditure.basic"]],
  [["costs.projects", "costs.lastYear"], ["expenditure.project"]],
  [
    ["funds.total", "budget.lastYear"],
    ["funds.total", "budget.initial"],
  ],
];

function lastYear(input: ReportInput, other: OtherReport): Finding[] {
  const theirs = inputOfOther(input, other);
  if (other.year === input.ledger.report.year - 1 && aboutTheUnit(theirs))
    return repeated.flatMap(([again, first]) =>
      compare(input, valueOfRole(input, again), other, valueOfRole(theirs, first)),
    );
  return [];
}

function aboutTheUnit({ form }: Pick<ReportInput, "form">): boolean {
  return (
    form.kind !== "narrative" &&
    ![...form.fields.values()].some((field) => field.roles.includes("project.name") && !field.pattern.includes("*"))
  );
}

/** Project by project, by name: what was spent in a year, and what the report of the year after says was spent then. */
function projects(input: ReportInput, other: OtherReport): Finding[] {
  const year = input.ledger.report.year;
  const theirs = inputOfOther(input, other);
  if (other.year === year + 1) return pairs(input, other, spentIn(input), spentBefore(theirs));
  return other.year === year - 1 ? pairs(input, other, spentBefore(input), spentIn(theirs)) : [];
}

interface Spent {
  readonly name: string;
  readonly path: string;
  readonly value: Big;
}

function spentIn(input: ReportInput): Spent[] {
  return named(input, "project.name", ["budget.executed"]);
}

function spentBefore(input: ReportInput): Spent[] {
  return named(input, "specialFund.name", ["costs.lastYear"]);
}

/** Rows by their name's role, with their money of these roles: of a table's rows the total. */
function named(input: ReportInput, nameRole: string, roles: readonly string[]): Spent[] {
  const amounts = valuesOfRole(input, roles).filter(
    ({ field }) => field.roles.length === roles.length || field.roles.includes("funds.total"),
  );
  const byRow = new Map(amounts.map((one) => [rowOf(one.path), one]));
  return valuesOfRole(input, nameRole).flatMap(({ path, value: name }) => {
    const amount = byRow.get(rowOf(path));
    if (name === null || amount?.value == null) return [];
    return [{ name, path: amount.path, value: new Big(amount.value) }];
  });
}

function pairs(input: ReportInput, other: OtherReport, own: readonly Spent[], theirs: readonly Spent[]): Finding[] {
  return own.flatMap((one) => {
    const near = theirs.map((another) => ({
      another,
      match: matchOf(one.name, another.name, input.words.money.generic),
    }));
    const best = near.filter(({ match }) => match !== null).sort((a, b) => (b.match ?? 0) - (a.match ?? 0))[0];
    if (best === undefined || one.value.eq(0) || best.another.value.eq(0) || one.value.eq(best.another.value))
      return [];
    return [
      makeFinding(otherReports, {
        places: [figure(one.path)],
        say: say("finding.other-report-project", {
          name: one.name,
          value: writtenAmount(input.ledger, one.path, one.value),
          title: other.title,
          year: other.year,
          other: best.another.name,
          theirs: writtenAmount(input.ledger, one.path, best.another.value),
          likely: withoutSigns(one.name) !== withoutSigns(best.another.name),
        }),
        advice: say("advice.other-report"),
      }),
    ];
  });
}

/** How many signs of what is particular in both names run together; null when too few for one thing. */
function matchOf(one: string, other: string, generic: readonly string[]): number | null {
  if (withoutSigns(one) === withoutSigns(other)) return one.length + other.length;
  const others = particular(other, generic);
  const runs = particular(one, generic).flatMap((piece) => others.map((another) => commonRun(piece, another)));
  const best = Math.max(0, ...runs);
  return best >= enough ? best : null;
}

const enough = 4;

/** The name cut at every word that any project may have in its name. */
function particular(name: string, generic: readonly string[]): string[] {
  const cut = generic.reduce(
    (so, word) => so.replaceAll(word, "|"),
    withoutSigns(name).replace(/\d{4}年?(?:度)?/g, "|"),
  );
  return cut.split("|").filter((piece) => piece !== "");
}

function compare(input: ReportInput, own: RoleValue | null, other: OtherReport, theirs: RoleValue | null): Finding[] {
  if (own?.value == null || theirs?.value == null || new Big(own.value).eq(theirs.value)) return [];
  return [
    makeFinding(otherReports, {
      places: [figure(own.path)],
      say: say("finding.other-report", {
        label: labelOf(input.ledger, own.path),
        value: writtenAmount(input.ledger, own.path, new Big(own.value)),
        title: other.title,
        year: other.year,
        theirs: writtenAmount(input.ledger, own.path, new Big(theirs.value)),
      }),
      advice: say("advice.other-report"),
    }),
  ];
}
