/** Labels of rows and heads of columns that name a figure together: 分配科学性 under 存在问题和改进措施. */
import type { Field } from "../../form/form.js";
import { placed } from "../../form/path.js";
import type { Collector } from "./found.js";
import { isRest } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";
import type { Place, Places } from "./places.js";

/** Rows between a cell and its head. */
const furthest = 15;

/** What the label and the head of the column name together. */
export function takeCrossed(
  label: GridCell,
  value: GridCell | undefined,
  grid: Grid,
  places: Places,
  found: Collector,
): boolean {
  const crossed = value === undefined ? null : crossedField(grid, label, value, places);
  if (value === undefined || crossed === null) return false;
  const { field, place } = crossed;
  found.use(label, value);
  if (!isRest(places.names, value.text))
    found.put(placed(field.pattern, place.path), field, { text: value.text, cells: [value] }, true);
  return true;
}

/** null: no field is named after both. */
function crossedField(
  grid: Grid,
  label: GridCell,
  value: GridCell,
  places: Places,
): { readonly field: Field; readonly place: Place } | null {
  const heads: string[] = [];
  for (let row = value.row - 1; row >= Math.max(0, value.row - furthest); row -= 1) {
    const above = cellOver(grid, row, value);
    if (above !== undefined && above.text !== "" && above.text.length < 30) heads.push(above.text);
  }
  for (const place of places.chain()) {
    const { fieldsNamed } = places.vocabulary(place);
    for (const head of heads) {
      const [field] = fieldsNamed(`${label.text}：${head}`);
      if (field !== undefined) return { field, place };
    }
  }
  return null;
}

/** Merged cells that were copied once leave rows of several widths: their last columns still stand below each other. */
function cellOver(grid: Grid, row: number, { row: own, column }: GridCell): GridCell | undefined {
  const cells = grid.rows[row] ?? [];
  if (grid.aligned) return cells.find((cell) => cell.column === column);
  const fromEnd = (grid.rows[own] ?? []).findIndex((cell) => cell.column === column) - (grid.rows[own] ?? []).length;
  return cells.at(fromEnd);
}
