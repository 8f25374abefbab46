/** Where a pasted table belongs: by its own names and heads, and by where the person is; null: to be asked. */
import { covers, type Parts } from "../../../access/parts.js";
import { expandPattern } from "../../../form/expand-pattern.js";
import type { Ledger } from "../../../form/ledger.js";
import { patternOf, placed, rowOf } from "../../../form/path.js";
import { indicatorLists, scoredScopes } from "../../../form/scored-scopes.js";
import { rowsExist } from "../../steps/path-exists.js";
import { pathOfPlace } from "../../steps/path-of-place.js";
import { stepsOf } from "../../steps/steps.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import type { Place } from "../../turn/place.js";
import { readPaste } from "./read-paste.js";

/** A list, or the row ("" the report) that a table without a list belongs to. */
export function listHere({ report, state }: WithReport, text: string): string | null {
  const { ledger } = report;
  const { place } = state;
  const mine = partsAt(report, place);
  const [first = null] = mine ?? [];
  const at = first ?? (place.at === "outline" && place.scope === "" ? null : pathOfPlace(ledger, place));
  const { found } = readPaste(report, rowOfPlace(at ?? ""), text);
  const rows = found.lists.some(({ rows }) => rows.length > 0);
  if (found.opened.length > 0 || (!rows && found.values.length > 0)) return rowOfPlace(at ?? "");
  const step = place.at === "step" ? stepsOf(ledger).find(({ id }) => id === place.step) : undefined;
  const fits = found.fits.flatMap((pattern) => expandPattern(ledger, pattern)).filter((path) => covers(mine, path));
  // Rows that hold such a list are opened with the table.
  if (found.fits.length > 0 && fits.length === 0) return rowOfPlace(at ?? "");
  const open = place.at === "list" ? place.list : (step?.list ?? null);
  if (open !== null && (fits.length === 0 || fits.includes(open))) return open;
  // Nothing to ask about a table of which nothing fits.
  if (!rows && found.values.length === 0 && fits.length === 0) return rowOfPlace(at ?? "");
  return fits.length === 0 ? byScope(ledger, at) : nearest(fits, at);
}

/** The parts of the task that is open, else all that the person answers for; null: the whole report. */
function partsAt({ tasks, parts }: OpenReport, place: Place): Parts {
  return place.at === "task" ? (tasks.find(({ id }) => id === place.task)?.paths ?? parts) : parts;
}

/** The row in which a path stands, itself if it is a row; "": the report. */
export function rowOfPlace(path: string): string {
  return rowOf(path);
}

/** Lists that a table may go to: those that its heads fit best, else all that are scored. */
export function listsFor(report: OpenReport, text: string): string[] {
  const { fits } = readPaste(report, "", text).found;
  const open = fits.flatMap((pattern) => expandPattern(report.ledger, pattern));
  return (open.length > 0 ? open : scoredLists(report.ledger)).filter((path) => covers(report.parts, path));
}

/** The only one of the row where the person is, or the only one there is. `at` null: the whole report is shown. */
function nearest(fits: readonly string[], at: string | null): string | null {
  const row = at === null || at === "" ? "" : (/^.*?\.\d+/.exec(at)?.[0] ?? "");
  const near =
    at === null ? fits : fits.filter((path) => (row === "" ? !/\.\d/.test(path) : path.startsWith(`${row}.`)));
  const [only, ...others] = near.length > 0 ? near : fits;
  return only === undefined || others.length > 0 ? null : only;
}

/** A table whose heads tell nothing is taken for indicators. */
function byScope(ledger: Ledger, at: string | null): string | null {
  const scopes = scoredScopes(ledger.form);
  if (at === null) {
    const [only, ...others] = scoredLists(ledger);
    return only === undefined || others.length > 0 ? null : only;
  }
  const inRow = patternOf(at).includes("*");
  const own = scopes.find(({ scope }) => scope.pattern !== "" && inRow && patternOf(at).startsWith(scope.pattern));
  const found = own ?? scopes.find(({ scope }) => scope.pattern === "");
  const paths = (found?.indicators ?? []).map(({ pattern }) => placed(pattern, at));
  return paths.find((path) => !path.includes("*") && rowsExist(ledger, path)) ?? null;
}

/** Every list of indicators that is scored, the report's own first. */
function scoredLists(ledger: Ledger): string[] {
  return scoredScopes(ledger.form).flatMap((scored) => {
    const { list } = scored;
    const rows = list === null ? [""] : ledger.rows(list.pattern).map((row) => `${list.pattern}.${row}`);
    return rows.flatMap((row) => indicatorLists(ledger, scored, row).map(({ path }) => path));
  });
}
