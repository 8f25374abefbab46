/** All that is proven in a report, in the report's order. */
import type { Ledger } from "../form/ledger.js";
import { listOfRow } from "../form/list-of-row.js";
import { patternOf } from "../form/path.js";
import { labelOf } from "../reading/label.js";
import { type Proof, provenBy, readProofs } from "./proofs.js";

export interface Proven {
  /** The row or figure. */
  readonly subject: string;
  readonly proofs: readonly Proof[];
}

/** Rows that were deleted are not among them. */
export function provenOf(ledger: Ledger): Proven[] {
  const found = [...ledger.figures()].flatMap(([path, { value }]): Proven[] => {
    const subject = provenBy(path);
    const proofs = subject === null ? [] : readProofs(value);
    return subject === null || proofs.length === 0 || !isThere(ledger, subject) ? [] : [{ subject, proofs }];
  });
  const order = inReportOrder(ledger);
  return found.sort((one, other) => order(one.subject, other.subject));
}

/** A figure or row that there is. */
export function isThere(ledger: Ledger, subject: string): boolean {
  if (subject.includes("*") || labelOf(ledger, subject) === "") return false;
  const isRow = /\.\d+$/.test(subject) && listOfRow(ledger, subject) !== undefined;
  if (!isRow && ledger.field(subject) === undefined) return false;
  return [...subject.matchAll(/\.(\d+)(?=\.|$)/g)].every(({ index, 1: row }) =>
    ledger.rows(subject.slice(0, index)).includes(row ?? ""),
  );
}

/** Compares paths part by part: rows as their list has them, names as the form has them. */
export function inReportOrder(ledger: Ledger): (one: string, other: string) => number {
  const places = new Map<string, number>();
  for (const pattern of ledger.form.fields.keys())
    for (let end = pattern.length; end > 0; end = pattern.lastIndexOf(".", end - 1)) {
      const prefix = pattern.slice(0, end);
      if (!places.has(prefix)) places.set(prefix, places.size);
    }
  const rank = (parts: readonly string[], at: number): number => {
    const part = parts[at];
    const before = parts.slice(0, at).join(".");
    if (part === undefined) return -1;
    if (/^\d+$/.test(part)) return ledger.rows(before).indexOf(part);
    return places.get(patternOf(before === "" ? part : `${before}.${part}`)) ?? places.size;
  };
  return (one, other) => {
    const [mine, theirs] = [one.split("."), other.split(".")];
    for (let at = 0; at < Math.max(mine.length, theirs.length); at += 1) {
      if (mine[at] === theirs[at]) continue;
      return rank(mine, at) - rank(theirs, at);
    }
    return 0;
  };
}
