/** Indicators of a file that the report has under nearly the same name: whether they are the same is asked. */
import type { Ledger } from "../form/ledger.js";
import { join, patternOf, rowOf } from "../form/path.js";
import { groupBy } from "../group-by.js";
import { lettersOf, likeness, similarNames } from "../reading/name-similarity.js";
import type { OfferRow } from "./offer.js";

/** Names of one list that are held against each other, on either side. */
const most = 200;
/** Part of the letters' pairs that two names share. */
const enough = 0.75;

/** `taken`: paths that the file fills; rows that it names exactly are no other row. */
export function withAlike(rows: readonly OfferRow[], before: Ledger, taken: readonly string[]): OfferRow[] {
  const touched = new Set(taken.map(rowOf));
  const lists = new Map(
    [...groupBy(rows, ({ list }) => list).keys()].map((list) => [list, restOf(before, list, touched).slice(0, most)]),
  );
  return rows.map((row, index) => {
    const rest = lists.get(row.list) ?? [];
    if (index >= most || rest.length === 0 || row.name === "") return row;
    const [best] = rest
      .map((one) => ({ one, worth: alikeness(one.name, row.name) }))
      .filter(({ worth }) => worth >= enough)
      .toSorted((one, other) => other.worth - one.worth);
    if (best === undefined) return row;
    rest.splice(rest.indexOf(best.one), 1);
    return { ...row, alike: best.one };
  });
}

/** Indicators of the report that nothing in the file fills. */
function restOf(ledger: Ledger, list: string, touched: ReadonlySet<string>): { row: string; name: string }[] {
  const of = ledger.form.lists.get(patternOf(list));
  if (of?.role !== "indicators") return [];
  return ledger.rows(list).flatMap((row) => {
    const name = ledger.value(join(list, row, of.named)) ?? "";
    return touched.has(join(list, row)) || name === "" ? [] : [{ row, name }];
  });
}

/** 第一批 and 第二批 are two things, however alike the rest is. */
function alikeness(one: string, other: string): number {
  if (numbersIn(one) !== numbersIn(other)) return 0;
  return similarNames(one, other) ? 1 : likeness(lettersOf(one), lettersOf(other));
}

function numbersIn(name: string): string {
  return name.normalize("NFKC").replace(/[^\da-zA-Z一二三四五六七八九十]/g, "");
}
