/** What a file prints where the program computes, and which its own figures contradict. */
import Big from "big.js";
import type { FigureOrigin } from "../evidence/origin.js";
import type { Field } from "../form/form.js";
import { labelOf } from "../reading/label.js";
import type { Reading } from "../report/printing.js";
import { type Say, say } from "../say.js";
import { showPoints } from "../score/points.js";
import type { FieldKind } from "../value/codec.js";
import { sameValue } from "../value/same-value.js";
import { showField } from "../value/show-field.js";
import type { OfferItem } from "./offer.js";
import { computedScores, ruleScore, type TableScore, tableScore } from "./printed-scores.js";

/** `field` null: a score of a whole table. */
export type PrintedItem = OfferItem & { readonly field: Field | null };

export interface PrintedDifference {
  readonly label: Say | string;
  readonly printed: string;
  readonly computed: string;
  readonly origin: FigureOrigin | null;
}

/** Scores of whole tables first. `report`: with the file's figures in it. */
export function printedDifferences(report: Reading, printed: readonly PrintedItem[]): PrintedDifference[] {
  const values = new Map(printed.map(({ path, value }) => [path, value]));
  return printed
    .toSorted((one, other) => Number(one.field !== null) - Number(other.field !== null))
    .flatMap((item) => differenceOf(report, item, values));
}

function differenceOf(
  report: Reading,
  { path, field, value, raw, origin, problem }: PrintedItem,
  printed: ReadonlyMap<string, string | null>,
): PrintedDifference[] {
  const { ledger, scheme } = report;
  if (value === null) return [];
  const said = { printed: raw, origin };
  const points = (score: Big): string => showPoints(score, scheme?.decimals ?? 2);
  const table = field === null ? tableScore(path) : null;
  if (table !== null) {
    const may = computedScores(report, table, printed).map((score) => score.toFixed());
    // Not everything is scored: the sum of what the file itself prints is all that there is.
    const computed = may.length > 0 ? may : summed(problem);
    if (computed.length === 0 || computed.some((one) => isSame("points", value, one))) return [];
    return [{ ...said, label: tableLabel(report, table), computed: points(new Big(computed[0] ?? 0)) }];
  }
  if (field === null) return [];
  const score = field.roles.includes("indicator.score") ? ruleScore(report, path) : null;
  const computed = field.roles.includes("indicator.score")
    ? score === null
      ? null
      : points(score)
    : ledger.value(path);
  if (computed === null || isSame(field.kind, value, computed)) return [];
  return [{ ...said, label: labelOf(ledger, path), computed: showField(field.kind, computed, field.spec) }];
}

function summed(problem: OfferItem["problem"]): string[] {
  const sum = problem?.code === "printed-differs" ? problem.facts.value : undefined;
  return sum === undefined || !number.test(sum) ? [] : [sum];
}

const tableLabels = new Map<string, Say>([
  ["total.score", say("print.total")],
  ["total.weight", say("offer.printed-weight")],
  ["execution.score", say("print.execution")],
  ["execution.points", say("offer.printed-points")],
]);

function tableLabel({ ledger }: Reading, { of, what, at }: TableScore): Say {
  const label = tableLabels.get(`${of}.${what}`) ?? say("print.total");
  const name = at === "" ? "" : labelOf(ledger, at);
  return name === "" ? label : say("export.of-row", { name, label });
}

/** A sheet keeps all digits of a rate or a score and shows two. */
const shownDecimals = 2;

/** Printed figures are rounded: within half of their last place they are the same. */
function isSame(kind: FieldKind, printed: string, computed: string): boolean {
  if (!number.test(printed) || !number.test(computed)) return sameValue(kind, printed, computed);
  const all = printed.split(".")[1]?.length ?? 0;
  const decimals = kind === "percent" || kind === "points" ? Math.min(all, shownDecimals) : all;
  return new Big(printed).minus(computed).abs().lte(new Big(10).pow(-decimals).div(2)) || new Big(printed).eq(computed);
}

const number = /^-?\d+(?:\.\d+)?$/;
