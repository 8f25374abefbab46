/** A row of sums below a list: what the program computes from the list's rows is compared with what is printed. */
import type { Field, Form } from "../../form/form.js";
import { placed } from "../../form/path.js";
import type { Collector } from "./found.js";
import { isDash, isNumber } from "./furniture.js";
import { type GridCell, spoken } from "./grid.js";
import { listRow } from "./list-row.js";
import type { Places } from "./places.js";
import { putTotals, scoredPlace } from "./printed-score.js";
import type { ListZone } from "./zones.js";

/** Sums of indicators' points are no figures of the form; any other sum that no field takes is left. */
export function listTotal(
  zone: ListZone,
  cells: readonly GridCell[],
  aligned: boolean,
  places: Places,
  found: Collector,
): void {
  const { form } = places.ledger;
  const { list } = zone.head.words;
  const row = listRow(places.names, zone.head, cells, aligned);
  for (const { meaning, unit } of zone.head.columns) {
    if (meaning.is !== "field") continue;
    const sum = sumOf(meaning.field, form);
    const part = row.byField.get(meaning.field.id);
    if (sum === undefined || part === undefined || isDash(part.text)) continue;
    found.put(placed(sum.pattern, zone.place.path), sum, { ...part, unit: unit ?? zone.unit }, true);
  }
  const scored = scoredPlace(list, zone.place.path, places);
  if (list.role === "indicators" && scored !== null) putTotals(scored, spoken(cells), byColumn(zone, row), found);
  const isKept = ({ text }: GridCell): boolean => list.role === "indicators" || !isNumber(text);
  found.use(...spoken(cells).filter(isKept));
}

function byColumn(zone: ListZone, row: ReturnType<typeof listRow>): (cell: GridCell) => "weight" | "score" | null {
  const roles = [
    ["indicator.weight", "weight"],
    ["indicator.score", "score"],
  ] as const;
  return (cell) => {
    for (const [role, name] of roles)
      for (const { meaning } of zone.head.columns)
        if (meaning.is === "field" && meaning.field.roles.includes(role))
          if (row.byField.get(meaning.field.id)?.cells.includes(cell) === true) return name;
    return null;
  };
}

/** The figure that is computed from this column of the list alone and stands for the same. */
function sumOf(field: Field, { fields, links }: Form): Field | undefined {
  return [...fields.values()].find((sum) => {
    const [link, ...others] = sum.derive === null ? [] : (links.get(sum.pattern) ?? []);
    const isSame = sum.roles.some((role) => field.roles.includes(role));
    return link?.pattern === field.pattern && others.length === 0 && isSame && sum.pattern !== field.pattern;
  });
}
