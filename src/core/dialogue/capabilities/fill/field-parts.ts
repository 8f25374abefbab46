/** Sections with their fields; a table's cells as a grid, as the printed table has them. */
import type { Field } from "../../../form/form.js";
import { placed } from "../../../form/path.js";
import { say } from "../../../say.js";
import { specAsWritten } from "../../../value/written.js";
import { inputsFor } from "../../screen/input.js";
import type { FormPart, Grid } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { Part, Step } from "../../steps/steps.js";

export function fieldParts(view: View, step: Step, page: number): FormPart[] {
  const shown = step.pages[page] ?? [];
  return shown.flatMap((part) => [
    ...(shown.length > 1 && part.title !== ""
      ? [{ block: "text" as const, text: say("step.section", { title: part.title }) }]
      : []),
    ...partOf(view, step, part),
  ]);
}

function partOf(view: View, step: Step, part: Part): FormPart[] {
  const grid = gridOf(view, step, part);
  const inGrid = new Set(grid?.cells ?? []);
  const beside = part.fields.filter((field) => !inGrid.has(field.pattern));
  // The unit first: what is typed below is read in it.
  const isUnit = (field: Field): boolean => field.pattern === view.ledger.form.moneyUnit?.path;
  const units = beside.filter(isUnit);
  const rest = beside.filter((field) => !isUnit(field));
  const inputs = (field: Field): FormPart[] => inputsFor(view, field, placed(field.pattern, step.scope));
  return [
    ...units.flatMap(inputs),
    ...(grid === null ? [] : [grid.unit, grid.grid, ...grid.questions]),
    ...rest.flatMap(inputs),
  ];
}

function gridOf(view: View, step: Step, part: Part) {
  const table = part.section?.table ?? null;
  if (table === null) return null;
  const cells: string[] = [];
  const questions: FormPart[] = [];
  let unit = "";
  const rows = table.rows.flatMap((row) => {
    const fields = table.columns.map(
      (column) => part.fields.find((field) => field.pattern === `${table.pattern}.${row.id}.${column.id}`) ?? null,
    );
    if (fields.every((field) => field === null)) return [];
    const inputs = fields.map((field, index) => {
      if (field === null) return null;
      cells.push(field.pattern);
      unit = specAsWritten(field.spec).unit ?? unit;
      const label = table.columns[index]?.label ?? field.label;
      const [input, ...more] = inputsFor(view, field, placed(field.pattern, step.scope), label);
      questions.push(...more);
      if (input?.block === "input") return input;
      if (input !== undefined) questions.push(input);
      return null;
    });
    return [{ label: row.label, inputs }];
  });
  if (rows.length === 0) return null;
  const optional = part.fields.some((field) => field.optional && cells.includes(field.pattern));
  const grid: Grid = { block: "grid", columns: table.columns.map((column) => column.label), rows };
  const note: FormPart = {
    block: "text",
    text: say(unit === "" ? "step.grid" : "step.grid-unit", { unit, optional }),
    tone: "note",
  };
  return { grid, unit: note, cells, questions };
}
