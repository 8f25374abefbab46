/** 合计: a sum as printed is what its parts add up to (CC-04). */
import Big from "big.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { labelOf } from "../label.js";
import { changeTo, makeFinding } from "../make-finding.js";
import { type PrintedFigure, printedFigures } from "../printed-figures.js";
import { partsOf } from "./parts-of.js";

export const sums: Check = {
  code: "CC-04",
  severity: "error",
  title: say("check.cc-04"),
  source: say("basis.cc-04"),
  run: (input) =>
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
function findingOf({ ledger }: CheckInput, { path, field, text, printed, decimals, computed }: PrintedFigure): Finding {
  const parts = partsOf(ledger, path);
  const difference = printed.minus(computed).abs();
  const places = Math.max(decimals, field?.spec.decimals ?? 0);
  const rounding = difference.lte(new Big(0.5).times(new Big(10).pow(-places)).times(Math.max(1, parts.length)));
  return makeFinding({
    code: "CC-04",
    severity: rounding ? "warning" : "error",
    places: [figure(path)],
    say: say("finding.sum", {
      label: labelOf(ledger, path),
      printed: text,
      computed: computed.toFixed(),
      difference: difference.toFixed(),
      parts: parts.length,
      unit: field?.spec.unit ?? "",
      rounding,
    }),
    advice: say("advice.sum", { computed: computed.toFixed() }),
    figures: [path, ...parts],
    fix: changeTo(path, computed.toFixed(field?.spec.decimals)),
  });
}
