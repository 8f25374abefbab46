/** Amounts that name no unit are read once more in that of their table; where it is not certain, all of them get a problem. */
import { groupBy } from "../../group-by.js";
import { type Problem, problem } from "../../problem.js";
import { specAsWritten } from "../../value/written.js";
import { type Amount, type LikelyUnit, unitOfTable } from "./table-money.js";
import type { Value } from "./value.js";

/** The problem of an amount whose table does not say its unit: `text`, `unit` as it was read, `other` as it may be. */
export const tableUnit = "table-unit";

/** `inUnit`: the value with its number in this unit. */
export function withTableUnits(
  values: readonly Value[],
  inUnit: (value: Value, unit: string, problem: Problem | null) => Value,
): ReadonlyMap<Value, Value> {
  const mended = new Map<Value, Value>();
  const amounts = values.filter(({ amount, raw }) => amount !== undefined && raw !== "");
  for (const [table, some] of groupBy(amounts, ({ amount }) => amount?.table)) {
    const bare = some.filter((value) => value.amount?.unit === null && numberOf(value) !== null);
    const usual = specAsWritten(bare[0]?.field.spec ?? {}).unit;
    if (table === undefined || usual === undefined) continue;
    const likely: LikelyUnit | null =
      table.caption === null ? unitOfTable(table, some.flatMap(amountOf), usual) : { unit: table.caption, other: null };
    if (likely === null) continue;
    const { unit, other } = likely;
    for (const value of bare) {
      const own = specAsWritten(value.field.spec).unit;
      // Nothing is nothing in every unit.
      const asked =
        other === null || numberOf(value) === 0 ? null : problem(tableUnit, { text: printedOf(value), unit, other });
      if (asked !== null || (unit !== own && !value.raw.endsWith(unit))) mended.set(value, inUnit(value, unit, asked));
    }
  }
  return mended;
}

function amountOf(value: Value): Amount[] {
  const number = numberOf(value);
  if (number === null) return [];
  const decimals = printedOf(value).split(".")[1]?.replace(/\D/g, "").length ?? 0;
  return [{ row: rowOf(value), number, decimals, unit: value.amount?.unit ?? null }];
}

/** Without a place in a file, as in a paste, amounts of one row stand in the same row of the form. */
function rowOf({ cells, path }: Value): string {
  const [cell] = cells;
  return cell === undefined ? path.slice(0, path.lastIndexOf(".")) : String(cell.row);
}

function numberOf(value: Value): number | null {
  const [digits] = /^[-+]?[\d,]+(?:\.\d+)?/.exec(printedOf(value)) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}

function printedOf({ raw }: Value): string {
  return raw.normalize("NFKC").trim();
}
