/** The sheet that lists all projects, and the one that ties them to the department's table. */
import type { Cell, Sheet, Workbook } from "../export/workbook.js";
import { type Say, say } from "../say.js";
import { type AmountRole, amountRoles, type BoardLine, sumOf } from "./board.js";
import type { Difference } from "./tie.js";

export interface Summary {
  readonly lines: readonly (BoardLine & { readonly file: string; readonly draft: boolean })[];
  /** null: no department's table of this year is there. */
  readonly department: { readonly title: string; readonly differences: readonly Difference[] } | null;
}

export function summaryBook({ lines, department }: Summary): Workbook {
  return { sheets: [listSheet(lines), ...(department === null ? [] : [tieSheet(department.differences)])] };
}

function listSheet(lines: Summary["lines"]): Sheet {
  const heads = ["number", "name", "unit", ...amountRoles, "rate", "total", "grade", "errors", "warnings", "file"];
  const sum = (role: AmountRole) => sumOf(lines.map(({ amounts }) => amounts[role]));
  const sums = { "budget.initial": sum("budget.initial"), "budget.adjusted": sum("budget.adjusted") };
  const all = { ...sums, "budget.executed": sum("budget.executed") };
  return {
    name: say("bulk.sheet-list"),
    heads: heads.map((key) => say(`bulk.head-${key.replace("budget.", "")}`)),
    rows: [
      ...lines.map((line, index): Cell[] => [
        number(String(index + 1)),
        line.name,
        line.unit,
        ...amountCells(line.amounts),
        line.total === null ? null : number(line.total),
        line.grade,
        number(String(line.errors)),
        number(String(line.warnings)),
        line.file,
      ]),
      [null, say("bulk.sum"), null, ...amountCells(all), null, null, null, null, null],
    ],
  };
}

/** Three amounts and their rate. */
function amountCells(amounts: BoardLine["amounts"]): Cell[] {
  const { "budget.adjusted": adjusted, "budget.executed": executed } = amounts;
  const rate = adjusted === null || executed === null || Number(adjusted) === 0 ? null : rateOf(executed, adjusted);
  return [...amountRoles.map((role) => number(amounts[role])), rate];
}

function rateOf(executed: string, adjusted: string): Cell {
  return number(((Number(executed) / Number(adjusted)) * 100).toFixed(2));
}

function tieSheet(differences: readonly Difference[]): Sheet {
  const rows = differences.map(({ name, role, source, own, department }): Cell[] =>
    role === null
      ? [name, say(own === null ? "bulk.only-department" : "bulk.only-own"), null, null]
      : [name, roleSay(role, source), number(own), number(department)],
  );
  return {
    name: say("bulk.sheet-tie"),
    heads: ["name", "what", "own", "department"].map((key) => say(`bulk.head-${key}`)),
    rows: rows.length > 0 ? rows : [[say("bulk.tied"), null, null, null]],
  };
}

const sourceNames: ReadonlyMap<string, Say> = new Map([
  ["funds.appropriation", say("bulk.appropriation")],
  ["funds.carryOver", say("bulk.carry-over")],
  ["funds.other", say("bulk.other")],
]);

export function roleSay(role: AmountRole, source: string | null): Say {
  const head = say(`bulk.head-${role.replace("budget.", "")}`);
  return source === null ? head : say("bulk.of-source", { source: sourceNames.get(source) ?? "", head });
}

function number(value: string | null): Cell {
  return value === null || !/^-?\d+(\.\d+)?$/.test(value) ? value : { number: value };
}
