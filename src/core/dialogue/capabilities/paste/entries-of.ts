/** What a confirmed table writes. */
import { covers } from "../../../access/parts.js";
import type { Entry } from "../../../form/ledger.js";
import type { Value } from "../../../reading/grid/value.js";
import type { OpenReport } from "../../turn/context.js";
import type { Pasted, PastedList } from "./pasted.js";

/** Values that could be read. */
export function entriesOf(values: readonly Value[]): Entry[] {
  return values.flatMap(({ path, raw, value }) => (value === null ? [] : [{ path, raw, value }]));
}

/** Single figures, and rows after the present ones or instead of them; scores apart. */
export function pasteEntries(report: OpenReport, { figures, lists }: Pasted, how: "replace" | "append"): Entry[] {
  const filled = lists.filter(({ rows }) => rows.length > 0);
  return [...entriesOf(figures), ...filled.flatMap((list) => listEntries(report, list, how))];
}

function listEntries(
  { ledger, parts }: OpenReport,
  { list, path, rows }: PastedList,
  how: "replace" | "append",
): Entry[] {
  const fresh = rows.map((row) => row.path.slice(path.length + 1));
  // Rows with tables of their own are found by their names: none of them goes because a table is pasted.
  const keeps = how === "append" || list.row.sections.length > 0;
  const order = [...new Set(keeps ? [...ledger.rows(path), ...fresh] : fresh)].join(",");
  // Whoever answers for some of the rows leaves the list as it is.
  const joins = covers(parts, path) ? [{ path, raw: order, value: order }] : [];
  return [...joins, ...rows.flatMap(({ cells }) => entriesOf(cells))];
}
