/** 值的写法: a target is a value that can be judged, an actual a measured one, each cell holds one (CC-31). */

import { nameKind } from "../../reading/indicator-kinds.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { similarNames } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import type { Finding, Severity } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const valueForm: ReportCheck = {
  code: "CC-31",
  severity: "error",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: (input) => {
    const rows = indicatorRows(input.ledger);
    return [
      ...grouped("history-inequality", "error", rows.flatMap(inequalities)),
      ...grouped(
        "actual-not-measured",
        "warning",
        rows.flatMap(({ actual, name }) => (isInequality(actual) ? hit(name, actual) : [])),
      ),
      ...grouped("target-no-value", "warning", rows.flatMap(noValue)),
      ...grouped(
        "target-question",
        "warning",
        rows.flatMap((row) => question(row, input.words.indicators)),
      ),
      ...grouped("no-operator", "warning", input.form.kind === "goal" ? noOperators(rows) : []),
      ...grouped(
        "target-names-other",
        "info",
        rows.flatMap((row) => namesOther(row, input.words.indicators)),
      ),
      ...grouped("several-values", "info", rows.flatMap(several)),
    ];
  },
};

interface Hit {
  readonly name: string;
  readonly cell: Cell;
}

/** What has happened is a fact. */
function inequalities({ name, history }: IndicatorRow): Hit[] {
  return history.filter(isInequality).flatMap((cell) => hit(name, cell));
}

/** A deadline (“12月底前”) is read as one, not as an inequality. */
function isInequality(cell: Cell | null): cell is Cell {
  return cell !== null && cell.reading.op !== null && cell.reading.op !== "=" && measured.has(cell.reading.kind);
}

const measured: ReadonlySet<string> = new Set(["number", "percent", "change", "text", "frequency"]);

/** Words in the target, a figure in the actual: what was measured is not what was wanted. */
function noValue({ name, target, actual }: IndicatorRow): Hit[] {
  if (target === null || actual === null || target.reading.kind !== "qualitative" || target.reading.rank !== null)
    return [];
  const { kind, base } = actual.reading;
  return base !== null && ["number", "percent", "text"].includes(kind) ? hit(name, target) : [];
}

/** 优良 is a grade that two words make, not a choice between them. */
function question({ name, target }: IndicatorRow, { definite }: IndicatorLists): Hit[] {
  const code = target?.reading.problem?.code;
  if (target === null || definite.includes(cleanCell(target.text))) return [];
  return code === "question" || code === "choice-list" ? hit(name, target) : [];
}

/**
 * In a declaration the target itself has to say whether more or less is meant. Asked where most leave it out: among others
 * that have one, a bare number is read as the number itself.
 */
function noOperators(rows: readonly IndicatorRow[]): Hit[] {
  const figures = rows.filter(({ target }) => target !== null && isFigure(target));
  const found = figures.flatMap(noOperator);
  return found.length * 2 > figures.length ? found : [];
}

function isFigure({ reading }: Cell): boolean {
  return reading.kind === "number" || reading.kind === "percent";
}

/** A form with a column for it says it there; 100% can only be meant as it stands. */
function noOperator({ name, target, definition }: IndicatorRow): Hit[] {
  const column = definition.row.fields.some(({ roles }) => roles.includes("indicator.op"));
  if (column || target === null || target.reading.op !== null) return [];
  return target.reading.kind === "percent" && target.reading.base === "100" ? [] : hit(name, target);
}

/** “群众认可度≥90%” under another name. */
function namesOther({ name, target }: IndicatorRow, lists: IndicatorLists): Hit[] {
  if (target === null || target.reading.kind !== "text" || target.reading.base === null) return [];
  const other = target.reading.name.trim();
  const measure = nameKind(other, lists) !== null && other.length >= shortest;
  return measure && !similarNames(other, name) && ![...other].every((sign) => name.includes(sign))
    ? hit(name, target)
    : [];
}

/** 覆盖率 alone names nothing else. */
const shortest = 4;

function several({ name, target, actual }: IndicatorRow): Hit[] {
  return [target, actual].flatMap((cell) => (cell?.reading.kind === "multiple" ? hit(name, cell) : []));
}

function hit(name: string, cell: Cell): Hit[] {
  return [{ name, cell }];
}

function grouped(kind: string, severity: Severity, hits: readonly Hit[]): Finding[] {
  if (hits.length === 0) return [];
  return [
    makeFinding(valueForm, {
      severity,
      places: hits.map(({ cell }) => figure(cell.path)),
      say: say(`finding.${kind}`, {
        count: hits.length,
        rows: hits.slice(0, shown).map(({ name, cell }) => ({ name, label: cell.label, text: cell.text })),
        more: Math.max(0, hits.length - shown),
      }),
      advice: say(`advice.${kind}`),
    }),
  ];
}

/** Rows that a sentence lists; the places hold them all. */
const shown = 6;
