/** A row of a table of money that the form has no row for, and that says of which source it is: 中央补助 below 财政拨款, 农户自筹. */
import { join, placed } from "../../form/path.js";
import type { Collector } from "./found.js";
import { sourceOfHead } from "./funds-source.js";
import { isFigure } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";
import type { Names } from "./names.js";
import type { Places } from "./places.js";
import { cellsUnder } from "./table-row.js";
import type { TableVocabulary } from "./vocabulary.js";
import type { TableZone } from "./zones.js";

/** Keeps its amounts as parts of that source; whether they count is told by the total (`withAddedSources`). */
export function keepSourceRow(
  { head, place, money }: TableZone,
  cells: readonly GridCell[],
  grid: Grid,
  places: Places,
  found: Collector,
): boolean {
  const under = cellsUnder(head, cells, grid.aligned);
  const words = head.tables[0]?.words;
  if (under === null || words === undefined) return false;
  const amounts = under.cells.flatMap(({ meaning, cell }) =>
    meaning?.is === "column" && isFigure(cell.text) ? [{ id: meaning.id, cell }] : [],
  );
  const row = rowOver(grid, under.label, words) ?? rowOfSource(under.label, words, places.names);
  if (amounts.length === 0 || row === null) return false;
  for (const { id, cell } of amounts) {
    const pattern = join(words.table.pattern, row, id);
    const field = places.ledger.form.fields.get(pattern);
    if (field?.kind !== "money" || field.derive !== null) continue;
    const unit = head.units[head.at.indexOf(cell.column)] ?? null;
    found.part({
      label: under.label,
      value: found.read(placed(pattern, place.path), field, { text: cell.text, cells: [cell], unit, table: money }),
    });
  }
  return true;
}

/** The source whose name is merged over this row and others. */
function rowOver(grid: Grid, { row, column }: GridCell, { rowNamed }: TableVocabulary): string | null {
  const over = grid.rows
    .slice(0, row)
    .flat()
    .filter((cell) => cell.row + cell.rows > row && cell.column + cell.columns <= column && cell.text !== "");
  return over.toReversed().flatMap(({ text }) => rowNamed(text) ?? [])[0]?.id ?? null;
}

function rowOfSource({ text }: GridCell, { table }: TableVocabulary, names: Names): string | null {
  const source = sourceOfHead(text, names);
  return source === null ? null : (table.rows.find(({ role }) => role === source)?.id ?? null);
}
