/** Which path a person has to answer for to write a figure. */
import type { Ledger } from "../../form/ledger.js";
import { listOfRow } from "../../form/list-of-row.js";
import { rowOf } from "../../form/path.js";

/**
 * The figure itself. Where indicators are held against what was reached, their targets, points and scores belong to the
 * list as a whole: whoever answers for single rows of it fills in what was reached, and why.
 */
export function answeredAs(ledger: Ledger, path: string): string {
  const row = rowOf(path);
  const list = row === "" ? undefined : listOfRow(ledger, row);
  if (list?.role !== "indicators" || !list.row.fields.some(({ stage }) => stage === "actual")) return path;
  const field = ledger.field(path);
  if (field === undefined || field.roles.includes("indicator.reason")) return path;
  return field.stage === "target" || field.stage === "review" ? row.slice(0, row.lastIndexOf(".")) : path;
}
