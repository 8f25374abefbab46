/** 增减、占比: change, growth and share as printed follow from the two figures they speak of (CC-05). */
import Big from "big.js";
import type { Ledger } from "../../form/ledger.js";
import { labelOf } from "../../reading/label.js";
import { partsOf } from "../../reading/parts-of.js";
import { figure } from "../../reading/place.js";
import { agrees, type PrintedFigure, printedFigures } from "../../reading/printed-figures.js";
import type { ReportInput } from "../../reading/report-input.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import { toWritten } from "../../value/written.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const growth: ReportCheck = {
  code: "CC-05",
  severity: "error",
  title: say("check.cc-05"),
  source: say("basis.cc-05"),
  whole: (input) => [
    ...printedFigures(input)
      .filter((one) => one.field !== null && speaksOfChange(one.field.roles, one.field.kind) && !agreesEitherWay(one))
      .map((one) => findingOf(input, one)),
    ...directions(input),
  ],
};

/** Rates of execution and control have checks of their own. */
function speaksOfChange(roles: readonly string[], kind: string): boolean {
  if (roles.some((role) => role === "execution.rate" || role === "control.ratio")) return false;
  return kind === "percent" || roles.includes("change.amount");
}

/** “减少 1.21%” says the sign in its word: −1.21 and 1.21 are the same. */
function agreesEitherWay(one: PrintedFigure): boolean {
  return agrees(one) || agrees({ ...one, printed: one.printed.abs(), computed: one.computed.abs() });
}

function findingOf({ ledger }: ReportInput, { path, field, text, computed }: PrintedFigure): Finding {
  const right = `${new Big(writtenAmount(ledger, path, computed)).toFixed(field?.spec.decimals)}${field?.kind === "percent" ? "%" : ""}`;
  const parts = partsOf(ledger, path);
  return makeFinding(growth, {
    places: [figure(path)],
    say: say("finding.growth", {
      label: labelOf(ledger, path),
      printed: text,
      computed: right,
      parts: parts.map((part) => ({ label: labelOf(ledger, part), value: partOf(ledger, part) })),
    }),
    advice: say("advice.growth", { computed: right }),
    figures: [path, ...parts],
    fix: changeTo(path, right),
  });
}

function partOf(ledger: Ledger, path: string): string | null {
  const value = ledger.value(path);
  return value === null ? null : toWritten(value, ledger.field(path)?.spec ?? {});
}

/** 增加 where it became less. */
function directions({ ledger, printed }: ReportInput): Finding[] {
  return [...printed.values].flatMap(([path, text]) => {
    const field = ledger.field(path);
    const computed = field?.roles.includes("change.direction") ? ledger.value(path) : null;
    if (computed === null || text.trim() === computed) return [];
    return [
      makeFinding(growth, {
        places: [figure(path)],
        say: say("finding.direction", { label: labelOf(ledger, path), printed: text.trim(), computed }),
        advice: say("advice.growth", { computed }),
        figures: [path, ...partsOf(ledger, path)],
        fix: changeTo(path, computed),
      }),
    ];
  });
}
