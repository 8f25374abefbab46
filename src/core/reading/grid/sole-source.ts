/** A table that prints the total of the funds and none of their sources: the total is taken for the main source, and asked. */
import type { Ledger } from "../../form/ledger.js";
import { problem } from "../../problem.js";
import { tableOf } from "../table-of.js";
import type { Found } from "./found.js";
import { fundsSources } from "./funds-sources.js";
import type { Value } from "./value.js";

/** Without it the total, which the form computes, would be empty, and with it the rate and the score of the execution. */
export function withSoleSource(found: Found, ledger: Ledger): Found {
  const totals = found.values.filter(
    ({ computed, value, field, problem: own }) =>
      computed && own === null && Number(value) > 0 && field.roles.includes("funds.total"),
  );
  const isKnown = (path: string): boolean =>
    ledger.value(path) !== null || found.values.some((one) => one.path === path && one.value !== null);
  const added = totals.flatMap((total) => {
    const sources = sourcesOf(total, ledger);
    const main = sources.find(({ field }) => field.roles.includes(mainSource));
    if (main === undefined || sources.some(({ path }) => isKnown(path))) return [];
    const facts = { total: total.field.label, text: total.text };
    return [{ ...total, ...main, computed: false, old: null, problem: problem("source-unnamed", facts) }];
  });
  if (added.length === 0) return found;
  const paths = new Set(added.map(({ path }) => path));
  return { ...found, values: [...found.values.filter(({ path }) => !paths.has(path)), ...added] };
}

const [mainSource] = fundsSources;

/** Of the same table and column. */
function sourcesOf(total: Value, ledger: Ledger): Pick<Value, "path" | "field">[] {
  const column = total.path.split(".").at(-1);
  return [...ledger.form.fields]
    .filter(
      ([path, { roles }]) =>
        tableOf(path) === tableOf(total.path) &&
        path.split(".").at(-1) === column &&
        fundsSources.some((source) => roles.includes(source)),
    )
    .map(([path, field]) => ({ path, field }));
}
