/** What whoever fills in parts may prove: their indicators and figures, in the order of the cards. */
import { covers } from "../../access/parts.js";
import { subjectOf } from "../../evidence/proofs.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import type { OpenReport } from "../turn/context.js";
import { partItems } from "./part-items.js";

/** Texts and rows that are not there yet are not among them. */
export function ownSubjects(report: OpenReport): string[] {
  const { ledger, parts } = report;
  const asked = partItems(report, parts ?? [])
    .filter(({ field, newRow }) => newRow === null && field.kind !== "long")
    .map(({ path }) => subjectOf(ledger, path));
  const rows = indicatorRows(ledger).map(({ path }) => path);
  return [...new Set([...asked, ...rows])].filter((path) => covers(parts, path));
}
