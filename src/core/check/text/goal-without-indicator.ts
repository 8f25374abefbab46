/** What a goal promises is measured by an indicator (CC-34). */

import { peopleUnits } from "../../reading/facts/people-units.js";
import { type Goal, goalsOf, isMoneyOnly, isPromise, namedAlike } from "../../reading/goals-of.js";
import { knownAmounts } from "../../reading/known-amounts.js";
import type { KnownFact } from "../../reading/known-facts.js";
import { rowNames } from "../../reading/label.js";
import { likeness } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const goalWithoutIndicator: ReportCheck = {
  code: "CC-34",
  severity: "warning",
  title: say("check.cc-34"),
  source: say("basis.cc-34"),
  whole: (input) => [...unmeasured(input), ...withoutNumber(input)],
};

/** One finding of all goals: number by number they would bury the rest. */
function unmeasured(input: ReportInput): Finding[] {
  const goals = goalsOf(input).filter(({ indicators, facts }) => indicators.length > 0 && !isMoneyOnly(facts));
  const open = goals.flatMap((goal) =>
    goal.facts.filter((fact) => isPromise(fact) && !isMeasured(fact, goal) && !isBudget(fact, goal, input)),
  );
  if (open.length === 0) return [];
  return [
    makeFinding(goalWithoutIndicator, {
      places: open.map(({ place }) => place),
      say: say("finding.goal-unmeasured", {
        count: open.length,
        facts: open.slice(0, 4).map(({ name, written, path }, index) => ({
          name,
          written,
          row: rowNames(input.ledger, path).at(-1) ?? null,
          first: index === 0,
        })),
      }),
      advice: say("advice.goal-unmeasured"),
      // The lists as well: while one of them is being filled, the indicator may still come.
      figures: [...new Set([...open.map(({ path }) => path), ...goals.flatMap(listOf)])],
    }),
  ];
}

function listOf({ indicators: [first] }: Goal): string[] {
  return first === undefined ? [] : [first.path.slice(0, first.path.lastIndexOf("."))];
}

/** By the same number in the same unit, by its name, or by a number in an indicator's own name. A percentage needs some of the words as well. */
function isMeasured(fact: KnownFact, { targets, indicators }: Goal): boolean {
  return (
    targets.some((target) => sameNumber(fact, target) || namedAlike(fact, target)) ||
    indicators.some(
      ({ name, target }) =>
        name.includes(fact.written) ||
        (fact.key.length >= 3 && name.includes(fact.name)) ||
        target?.text.includes(fact.written) === true,
    )
  );
}

/** What the project is given, and in how many instalments (分两批): an indicator measures what comes of it. */
function isBudget({ unit, value, place }: KnownFact, { passage }: Goal, input: ReportInput): boolean {
  if (place.at !== "span") return false;
  const before = passage.text.slice(Math.max(0, place.from - wordsBefore), place.from);
  if (unit !== "元") return unit === "批" && before.endsWith("分");
  return budgetWords.test(before) || knownAmounts(input, passage.scope).some((amount) => amount.eq(value.abs()));
}

const wordsBefore = 16;

/** Of what is given, at the end of the words before an amount. */
const budgetWords =
  /(?:预算|(?:安排|下达|拨付|申请|落实|统筹|配套|财政|专项|项目|上级|中央|省级|市级|县级)(?:项目|财政|专项|补助|预算)*(?:资金|经费)|追加|调[增减]|核[增减]|压减|结转|结余)[^，。；、,;\d]{0,6}$/;

function sameNumber(fact: KnownFact, target: KnownFact): boolean {
  if (!isSameUnit(fact.unit, target.unit) || !fact.value.abs().eq(target.value.abs())) return false;
  return fact.unit !== "%" || likeness(fact.key, target.key) >= 0.2;
}

/** A target may count visits where its goal speaks of people. */
function isSameUnit(one: string | null, other: string | null): boolean {
  return one === other || [one, other].every((unit) => unit === "人次" || peopleUnits.has(unit ?? ""));
}

/** A goal of the whole report in which nothing can be measured, though there are indicators; goals with a block of their own are split into it. */
function withoutNumber(input: ReportInput): Finding[] {
  const goals = goalsOf(input);
  if (goals.some(({ facts }) => facts.some(isPromise))) return [];
  return goals
    .filter(
      ({ passage, indicators }) => passage.scope === "" && indicators.length > 0 && passage.text.length >= longEnough,
    )
    .map(({ passage, indicators }) =>
      makeFinding(goalWithoutIndicator, {
        places: [figure(passage.path)],
        say: say("finding.goal-without-number", { label: passage.label, count: indicators.length }),
        advice: say("advice.goal-without-number"),
      }),
    );
}

const longEnough = 30;
