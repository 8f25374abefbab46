/** 合计: a sum as printed is what its parts add up to (CC-04). */
import Big from "big.js";
import { labelOf } from "../../reading/label.js";
import { partsOf } from "../../reading/parts-of.js";
import { figure } from "../../reading/place.js";
import { type PrintedFigure, printedFigures } from "../../reading/printed-figures.js";
import type { ReportInput } from "../../reading/report-input.js";
import { writtenAmount, writtenUnit } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import { keptDecimals } from "../../value/written.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const sums: ReportCheck = {
  code: "CC-04",
  severity: "error",
  title: say("check.cc-04"),
  source: say("basis.cc-04"),
  whole: (input) =>
    printedFigures(input)
      .filter(
        ({ field, printed, computed }) => field !== null && isSum(field.roles, field.kind) && !printed.eq(computed),
      )
      .map((one) => findingOf(input, one)),
};

/** Changes and counts of rows have checks of their own. */
function isSum(roles: readonly string[], kind: string): boolean {
  const others = ["change.amount", "projects.count"];
  return ["money", "count", "number"].includes(kind) && !roles.some((role) => others.includes(role));
}

/** Off by no more than rounding each part could do: somebody rounded, and the figure is not wrong otherwise. */
function findingOf(
  { ledger }: ReportInput,
  { path, field, text, printed, decimals, computed }: PrintedFigure,
): Finding {
  const parts = partsOf(ledger, path);
  const difference = printed.minus(computed).abs();
  const places = Math.max(decimals, keptDecimals(field?.spec ?? {}) ?? 0);
  const sum = writtenAmount(ledger, path, computed);
  const rounding = difference.lte(new Big(0.5).times(new Big(10).pow(-places)).times(Math.max(1, parts.length)));
  return makeFinding(sums, {
    severity: rounding ? "warning" : "error",
    places: [figure(path)],
    say: say("finding.sum", {
      label: labelOf(ledger, path),
      printed: text,
      computed: sum,
      difference: writtenAmount(ledger, path, difference),
      parts: parts.length,
      unit: writtenUnit(ledger, path),
      rounding,
    }),
    advice: say("advice.sum", { computed: sum }),
    figures: [path, ...parts],
    fix: changeTo(path, new Big(sum).toFixed(field?.spec.decimals)),
  });
}
