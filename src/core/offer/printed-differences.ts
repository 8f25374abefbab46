/** What a file prints where the program computes, and which its own figures contradict. */
import Big from "big.js";
import type { Field } from "../form/form.js";
import { patternOf } from "../form/path.js";
import { labelOf } from "../reading/label.js";
import type { Reading } from "../report/printing.js";
import { showPoints } from "../score/points.js";
import { scoreLine } from "../score/score-line.js";
import { sameValue } from "../value/same-value.js";
import { showField } from "../value/show-field.js";
import type { OfferItem } from "./offer.js";

/** `report`: with the file's figures in it. */
export function printedDifferences(
  report: Reading,
  printed: readonly (OfferItem & { readonly field: Field })[],
): { label: string; printed: string; computed: string; cell: string | null }[] {
  return printed.flatMap((item) => {
    const { path, field, value, raw, origin } = item;
    const computed = field.roles.includes("indicator.score") ? ruleScore(report, path) : report.ledger.value(path);
    if (value === null || computed === null || isSame(field, value, computed)) return [];
    return [
      {
        label: labelOf(report.ledger, path),
        printed: raw,
        computed: showField(field.kind, computed, field.spec),
        cell: origin?.cell ?? null,
      },
    ];
  });
}

/** Printed figures are rounded: within half of their last place they are the same. */
function isSame({ kind }: Field, printed: string, computed: string): boolean {
  if (!number.test(printed) || !number.test(computed)) return sameValue(kind, printed, computed);
  const decimals = printed.split(".")[1]?.length ?? 0;
  return new Big(printed).minus(computed).abs().lte(new Big(10).pow(-decimals).div(2)) || new Big(printed).eq(computed);
}

const number = /^-?\d+(?:\.\d+)?$/;

/** What the rule gives for the row of a printed score; null: it gives none. */
function ruleScore({ ledger, scheme }: Reading, path: string): string | null {
  const row = path.slice(0, path.lastIndexOf("."));
  const list = ledger.form.lists.get(patternOf(row.slice(0, row.lastIndexOf("."))));
  if (scheme === null || list === undefined) return null;
  const { computed, target, actual } = scoreLine(ledger, scheme, list, row);
  if (computed === null || target === null || actual === null) return null;
  return showPoints(computed, scheme.decimals);
}
