/**
 * Scores that the table prints. They are never answers by themselves: where the rule gives another score, the person takes
 * the rule's, keeps the printed one with a reason, or corrects the actual value.
 */
import Big from "big.js";
import type { Field } from "../../../form/form.js";
import type { Entry } from "../../../form/ledger.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import { showPoints } from "../../../score/points.js";
import { type Line, scoreLine } from "../../../score/score-line.js";
import type { OpenReport } from "../../turn/context.js";
import { entriesOf } from "./entries-of.js";
import type { Pasted, PastedList, PastedRow, PastePlace } from "./pasted.js";

export interface PrintedScore {
  readonly row: PastedRow;
  readonly printed: string;
  /** null: the rule cannot say. */
  readonly computed: string | null;
  /** beyond: above its points or below 0; rounding: explained by how many decimals are printed. */
  readonly is: "beyond" | "differs" | "rounding" | "unscored";
  readonly weight: string;
  readonly scoreField: Field;
  readonly reasonField: Field | null;
  readonly actual: Field | null;
}

/** What a person decides about one of them. */
export type Decision = "rule" | "keep" | "actual";

/** Keys of the one question about all scores that rounding explains. */
export const rounding = { choice: "rounding", reason: "rounding-reason" } as const;

/** Only those that differ from what the rule gives. */
export function printedScores({ ledger, scheme }: OpenReport, { figures, lists }: Pasted): PrintedScore[] {
  if (scheme === null) return [];
  const rows = lists.flatMap((list) => list.rows);
  const after = ledger.with([
    ...entriesOf(figures),
    ...rows.flatMap(({ cells, score }) => entriesOf(score === null ? cells : [...cells, score])),
  ]);
  const all = lists.flatMap((list) =>
    list.rows.flatMap((row) => differing(list, row, scoreLine(after, scheme, list.list, row.path), scheme.decimals)),
  );
  const rounded = all.filter(({ is }) => is === "rounding").length;
  // A single score is asked about like any other.
  return rounded > 1 ? all : all.map((score) => (score.is === "rounding" ? { ...score, is: "differs" } : score));
}

/** null: not decided yet. */
export function decisionOf({ row, printed, is }: PrintedScore, { edits = {} }: PastePlace): Decision | null {
  if (is === "rounding") {
    const choice = edits[rounding.choice];
    if (choice !== "each") return choice === "keep" || choice === "rule" ? choice : null;
  }
  const choice = edits[`${row.key}.score`];
  if (choice === "rule" || choice === "actual") return choice;
  return choice === printed || choice === "keep" ? "keep" : null;
}

/** The reason for a score that is kept. */
export function reasonOf(score: PrintedScore, { edits = {} }: PastePlace): string {
  const { row, is } = score;
  const shared = is === "rounding" && edits[rounding.choice] !== "each" ? edits[rounding.reason] : undefined;
  return (shared ?? edits[`${row.key}.handReason`] ?? printedReason(score)).trim();
}

/** What is taken where nobody chooses: a score that the table gives a reason for is kept, any other is the rule's. */
export function usualDecision(score: PrintedScore): "rule" | "keep" {
  return printedReason(score).trim() === "" ? "rule" : "keep";
}

function printedReason({ row, reasonField }: PrintedScore): string {
  return row.cells.find(({ field }) => field.id === reasonField?.id)?.raw ?? "";
}

/** A kept score with its reason; one beyond its points, which the check of scores reports. */
export function scoreEntries(scores: readonly PrintedScore[], place: PastePlace): Entry[] {
  return scores.flatMap((score): Entry[] => {
    const { row, reasonField, is } = score;
    if (row.score === null) return [];
    if (is === "beyond") return entriesOf([row.score]);
    if (decisionOf(score, place) !== "keep" || reasonField === null) return [];
    const raw = reasonOf(score, place);
    return [...entriesOf([row.score]), { path: `${row.path}.${reasonField.id}`, raw, value: raw }];
  });
}

function differing({ list }: PastedList, row: PastedRow, line: Line, decimals: number): PrintedScore[] {
  const scoreField = indicatorField(list, "indicator.score");
  if (row.score === null || scoreField === undefined || line.typed === null || line.weight === null) return [];
  const same = {
    row,
    printed: row.score.raw,
    computed: line.computed === null ? null : showPoints(line.computed, decimals),
    weight: line.weight.toFixed(),
    scoreField,
    reasonField: indicatorField(list, "indicator.handReason") ?? null,
    actual: indicatorField(list, "indicator.actual") ?? null,
  };
  if (line.typed.lt(0) || line.typed.gt(line.weight)) return [{ ...same, is: "beyond" }];
  if (line.computed?.eq(line.typed) === true) return [];
  // A row with something missing has no score of the rule to compare with: it is named as a gap.
  if (line.target === null || line.actual === null) return [];
  if (line.computed === null) return [{ ...same, is: "unscored" }];
  return [{ ...same, is: isRounded(line.typed, line.computed, row.score.raw) ? "rounding" : "differs" }];
}

/** Within half of the last place that is printed; within all of it where both have as many decimals. */
function isRounded(printed: Big, computed: Big, raw: string): boolean {
  const decimals = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  const place = new Big(10).pow(-decimals);
  const most = decimals >= 2 ? place : place.div(2);
  return printed.minus(computed).abs().lte(most);
}
