/** What steps, rows and reports are called in titles and lines. */
import type { Ledger } from "../../form/ledger.js";
import { listOfRow } from "../../form/list-of-row.js";
import { patternOf, rowOf } from "../../form/path.js";
import { type Say, say } from "../../say.js";
import type { Progress } from "../steps/progress.js";
import type { Step } from "../steps/steps.js";
import type { OpenReport } from "../turn/context.js";
import { shortened } from "./shortened.js";

/** `inside`: said where the row's name already stands. */
export function titleOf(ledger: Ledger, step: Step, inside = false): Say {
  const row = inside ? null : rowName(ledger, step.scope);
  const { definition, kind, title } = step;
  const scored = definition?.role === "indicators";
  return say(`step.title-${kind}`, { title, row, of: definition?.of ?? "", scored });
}

/** Steps that nobody has to go to have no number. */
export function progressSay(progress: Progress, step: Step, { page, pages }: { page: number; pages: number }): Say {
  const counted = progress.steps.filter((one) => !one.given);
  const index = counted.findIndex((one) => one.step.id === step.id);
  return say("step.progress", {
    number: index < 0 ? null : { n: index + 1, steps: counted.length },
    percent: progress.percent,
    part: step.kind !== "targets" && pages > 1 ? { page: page + 1, pages } : null,
  });
}

/** Characters of a row's name in titles and lines. */
const longestName = 40;

/** The name of the row that a scope is, or null for the report itself. */
export function rowName(ledger: Ledger, scope: string): string | null {
  if (scope === "") return null;
  const list = [...ledger.form.lists.values()].find((one) => scope.replace(/\.\d+$/, "") === one.pattern);
  if (list === undefined) return null;
  const name = ledger.value(`${scope}.${list.named}`) ?? `${list.of} ${scope.slice(scope.lastIndexOf(".") + 1)}`;
  return shortened(name, longestName);
}

/** The name of the row that a figure stands in; null for the figure that is the name, and for one in no list. */
export function rowNameAt(ledger: Ledger, path: string): string | null {
  const row = rowOf(path);
  const named = row === "" ? undefined : listOfRow(ledger, row)?.named;
  if (named === undefined || path === `${row}.${named}`) return null;
  const name = ledger.value(`${row}.${named}`);
  return name === null ? null : shortened(name, longestName);
}

/** The names of the rows around a path, outermost first. */
export function whereOf(ledger: Ledger, path: string): string | null {
  const scopes = [...path.matchAll(/\.\d+(?=\.)/g)].map((match) => path.slice(0, match.index + match[0].length));
  const names = scopes.map((scope) => rowName(ledger, scope)).filter((name) => name !== null);
  return names.length === 0 ? null : names.join(" · ");
}

/** The names of all rows that a figure stands in, outermost first, where no heading says them: projects have indicators of one name. */
export function rowNamesAt(ledger: Ledger, path: string): string | null {
  const names = [whereOf(ledger, rowOf(path)), rowNameAt(ledger, path)].filter((name) => name !== null);
  return names.length === 0 ? null : names.join(" · ");
}

/** A row in the card of its list: its whole name. */
export function nameOf(ledger: Ledger, list: string, row: string): string {
  const definition = ledger.form.lists.get(patternOf(list));
  const name = definition === undefined ? null : ledger.value(`${list}.${row}.${definition.named}`);
  return name ?? `${definition?.of ?? ""} ${row}`;
}

export function reportFacts({ title, unit, year }: OpenReport): Record<string, unknown> {
  return { title, unit, year };
}
