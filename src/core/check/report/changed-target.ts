/** 目标 as declared and as evaluated are one: a target that was changed meanwhile is asked about (CC-26). */
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { lettersOf, Named } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import { inputOfOther, type OtherReport, type ReportInput } from "../../reading/report-input.js";
import { pathOfRole, valueOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import { comparable } from "../../value/comparable.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";
import { approvedMark } from "./after-approval.js";

export const changedTarget: ReportCheck = {
  code: "CC-26",
  severity: "warning",
  title: say("check.cc-26-targets"),
  source: say("basis.cc-26-targets"),
  whole: (input) =>
    input.form.kind === "goal"
      ? []
      : input.others.filter((other) => isDeclaration(input, other)).flatMap((other) => changes(input, other)),
};

/** Of the same year, and of the same project where it is one project's. */
function isDeclaration(input: ReportInput, other: OtherReport): boolean {
  if (other.ledger.form.kind !== "goal" || other.year !== input.ledger.report.year) return false;
  const [own, theirs] = [projectOf(input), projectOf(inputOfOther(input, other))];
  return own === theirs;
}

/** "" for the report of a whole unit. */
function projectOf(input: ReportInput): string {
  if (pathOfRole(input, "project.name") === null) return "";
  return lettersOf(valueOfRole(input, "project.name")?.value ?? "?");
}

/** A target that is not the declared one. */
export interface ChangedTarget {
  /** Of the declaration. */
  readonly title: string;
  readonly name: string;
  /** Of the target. */
  readonly path: string;
  readonly before: string;
  readonly now: string;
}

/** Every target of this report that its declaration has otherwise, for whoever reads all of them. */
export function changedTargets(input: ReportInput): ChangedTarget[] {
  if (input.form.kind === "goal") return [];
  return input.others
    .filter((other) => isDeclaration(input, other))
    .flatMap((other) =>
      changedRows(input, other).map(({ row, before }) => ({
        title: other.title,
        name: row.name,
        path: row.at("indicator.target"),
        before: before.target?.text ?? "",
        now: row.target?.text ?? "",
      })),
    );
}

function changedRows(input: ReportInput, other: OtherReport): { row: IndicatorRow; before: IndicatorRow }[] {
  const declared = new Named(indicatorRows(other.ledger));
  return indicatorRows(input.ledger).flatMap((row) => {
    const before = row.name === "" ? undefined : declared.find(row.name);
    return before === undefined || !differ(row, before) ? [] : [{ row, before }];
  });
}

function changes(input: ReportInput, other: OtherReport): Finding[] {
  // Where the declaration was taken over, its own check speaks.
  const changed = changedRows(input, other).filter(
    ({ row }) => input.ledger.answer(`${approvedMark}${row.at("indicator.target")}`) === undefined,
  );
  if (changed.length === 0) return [];
  return [
    makeFinding(changedTarget, {
      places: changed.map(({ row }) => figure(row.at("indicator.target"))),
      say: say("finding.changed-target", {
        title: other.title,
        rows: changed.slice(0, shown).map(({ row, before }) => ({
          name: row.name,
          target: row.target?.text,
          before: before.target?.text,
        })),
        more: Math.max(0, changed.length - shown),
      }),
      advice: say("advice.changed-target"),
    }),
  ];
}

const shown = 4;

/** Another value; the same one in another writing is the same target. */
function differ({ target }: IndicatorRow, before: IndicatorRow): boolean {
  if (target === null || before.target === null) return false;
  const { a, b } = comparable(before.target.reading, target.reading);
  if (a !== null && b !== null) return a !== b;
  return cleanCell(target.text) !== cleanCell(before.target.text);
}
