/** Labels of one figure that stand in one row. */
import type { Field } from "../../form/form.js";
import type { Grid, GridCell } from "./grid.js";
import { periodOver } from "./periods.js";
import type { Place, Places } from "./places.js";

interface Label {
  readonly cell: GridCell;
  readonly place: Place;
  readonly field: Field | null;
  /** By the form's own label. */
  readonly exact: boolean;
}

/** Of two of a name in one row the year's is meant: by its own words or those above, else the last one. */
export function isOtherOf(label: Label, all: readonly (Label | null)[], grid: Grid, { names }: Places): boolean {
  const same = all.filter(
    (one): one is Label =>
      one !== null && one.field !== null && one.field === label.field && one.place.path === label.place.path,
  );
  const ofYear = same.find(({ cell }) => periodOver(cell, grid, names) === "year");
  return label !== (ofYear ?? same.at(-1) ?? label);
}

/** A block's heading goes by the name of what stands in it: 年度总体目标 beside 预期目标. */
export function withoutBlock<One extends Label>(labels: readonly One[]): One[] {
  const same = (one: One, other: One): boolean => one !== other && one.field !== null && one.field === other.field;
  // One that is merged over the rows of the others has nothing right below it.
  const open = labels.filter((one) => !labels.some((other) => same(one, other) && other.cell.rows < one.cell.rows));
  return open.filter(
    (one, index) => one.exact || !open.some((other, place) => same(one, other) && (other.exact || place > index)),
  );
}
