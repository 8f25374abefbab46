/** The checks that a form declares itself (`checks:` of form.yaml). */
import Big from "big.js";
import mustache from "mustache";
import { evaluateAt } from "../../form/derive.js";
import { expandPattern } from "../../form/expand-pattern.js";
import type { FormCheck } from "../../form/form-checks.js";
import { join, placed } from "../../form/path.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const declared: ReportCheck = {
  code: "CC-04",
  severity: "error",
  title: say("check.declared"),
  source: say("basis.declared"),
  whole: (input) =>
    input.form.checks.flatMap((check) =>
      expandPattern(input.ledger, check.scope).flatMap((scope) => findingsOf(input, check, scope)),
    ),
};

function findingsOf(input: ReportInput, check: FormCheck, scope: string): Finding[] {
  const left = sideOf(input, check, "left", scope);
  const right = sideOf(input, check, "right", scope);
  if (left === null || right === null || holds(left, check.op, right)) return [];
  const figures = figuresOf(input, check, scope);
  const text = mustache.render(
    check.say,
    { left: left.toFixed(), right: right.toFixed(), difference: left.minus(right).abs().toFixed() },
    {},
    { escape: String },
  );
  return [
    makeFinding(check, {
      places: figures.map(figure),
      say: say("finding.declared", { row: labelOf(input.ledger, scope), text }),
      advice: say("advice.declared", { source: check.source }),
    }),
  ];
}

/** FEEL computes in doubles: fourteen digits are sure. */
function sideOf({ ledger }: ReportInput, check: FormCheck, side: "left" | "right", scope: string): Big | null {
  const value = evaluateAt(ledger, check[side], check.links, join(scope, "check"));
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const exact = new Big(value.toPrecision(14));
  return check.decimals === null ? exact : exact.round(check.decimals, Big.roundHalfUp);
}

function holds(left: Big, op: FormCheck["op"], right: Big): boolean {
  return { "=": left.eq(right), "<=": left.lte(right), ">=": left.gte(right) }[op];
}

/** What both sides refer to, in the order in which they do. */
function figuresOf({ ledger }: ReportInput, { links }: FormCheck, scope: string): string[] {
  const paths = links.flatMap(({ pattern, home }) =>
    expandPattern(ledger, `${placed(home, join(scope, "check"))}${pattern.slice(home.length)}`),
  );
  return [...new Set(paths)].filter((path) => ledger.field(path) !== undefined);
}
