/** The parts of a pasted table that are shown and edited together: a few figures of one section, or one row of a list. */
import type { Field, Form, List, Scope, Section } from "../../../form/form.js";
import { rowOf } from "../../../form/path.js";
import { valueAt } from "../../../reading/grid/value.js";
import type { OpenReport } from "../../turn/context.js";
import { type Cell, type Pasted, type PastedRow, rowFields, rowWithKey } from "./pasted.js";

export interface FigureGroup {
  readonly key: string;
  readonly title: string | null;
  /** Figures of one row of a table stand together. */
  readonly lines: readonly { readonly label: string | null; readonly cells: readonly Cell[] }[];
}

/** Inputs on one card, about. */
const mostFigures = 9;

export function figureGroups(form: Form, figures: readonly Cell[]): FigureGroup[] {
  const groups: {
    key: string;
    section: string;
    title: string | null;
    lines: { label: string | null; cells: Cell[] }[];
  }[] = [];
  for (const cell of figures) {
    const section = sectionOf(form.root, cell.field);
    const label = section === null ? null : tableRow(section, cell.path);
    const id = `${rowOf(cell.path)} ${section?.pattern ?? ""}`;
    const last = groups.at(-1);
    const line = last?.section === id && label !== null ? last.lines.find((one) => one.label === label) : undefined;
    const count = last?.lines.reduce((sum, { cells }) => sum + cells.length, 0) ?? 0;
    if (line !== undefined) line.cells.push(cell);
    else if (last?.section === id && count < mostFigures) last.lines.push({ label, cells: [cell] });
    else
      groups.push({
        key: `group.${groups.length}`,
        section: id,
        title: section?.title ?? null,
        lines: [{ label, cells: [cell] }],
      });
  }
  return groups;
}

/** What a figure is called beside its row: the column's label. */
export function shortLabel({ fullLabel, label }: Field, row: string | null): string {
  return row === null || !fullLabel.startsWith(row) ? label : fullLabel.slice(row.length).replace(/^[·\s]+/, "");
}

/** The cells that the editing card of this key shows; none without a key. */
export function cellsUnder(report: OpenReport, pasted: Pasted, key: string | null): Cell[] {
  if (key === null) return [];
  const found = rowWithKey(pasted, key);
  if (found !== null) return rowCells(report, found.list.list, found.row);
  const group = figureGroups(report.ledger.form, pasted.figures).find((one) => one.key === key);
  return group?.lines.flatMap(({ cells }) => cells) ?? [];
}

/** Every field that the row may fill, blank where the table says nothing. */
function rowCells({ ledger }: OpenReport, list: List, row: PastedRow): Cell[] {
  return rowFields(list).map((field) => {
    const path = `${row.path}.${field.id}`;
    const present = row.cells.find((cell) => cell.field.id === field.id);
    const blank = { text: "", cells: [] };
    return present ?? { ...valueAt(ledger, path, field, blank, ({ spec }) => spec), key: `${row.key}.${field.id}` };
  });
}

function sectionOf(scope: Scope, field: Field): Section | null {
  for (const section of scope.sections) {
    if (section.fields.includes(field)) return section;
    const below = section.list === null ? null : sectionOf(section.list.row, field);
    if (below !== null) return below;
  }
  return null;
}

/** The label of the table's row that a cell stands in; null outside of tables. */
function tableRow({ table }: Section, path: string): string | null {
  const [row] = path.split(".").slice(-2);
  return table?.rows.find(({ id }) => id === row)?.label ?? null;
}
