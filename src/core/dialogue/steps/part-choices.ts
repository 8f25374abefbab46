/** Parts of a report that can be handed over: its sections, and rows that have cards of their own. */
import type { Scope } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { placed } from "../../form/path.js";
import { labelOf } from "../../reading/label.js";

export interface PartChoice {
  readonly path: string;
  /** Of the section, or of the row. */
  readonly title: string;
  /** Names of the rows that it lies in, outermost first. */
  readonly within: readonly string[];
}

/** Sections first, then each row with its own sections behind it. */
export function partChoices(ledger: Ledger): PartChoice[] {
  return [...inScope(ledger, ledger.form.root, "", [])];
}

function* inScope(ledger: Ledger, scope: Scope, path: string, within: readonly string[]): Generator<PartChoice> {
  for (const section of scope.sections) {
    const at = placed(section.pattern, path);
    const { list } = section;
    // A section of the form itself has no path that it could be named by: its figures are handed over one by one.
    const isFilled =
      at !== "" && (list !== null || section.fields.some(({ derive, by }) => derive === null && by === null));
    if (isFilled && (list === null || list.row.sections.length === 0))
      yield { path: at, title: list?.title ?? section.title, within };
    if (list === null || list.row.sections.length === 0) continue;
    for (const row of ledger.rows(at)) {
      const name = ledger.value(`${at}.${row}.${list.named}`) ?? `${list.of} ${row}`;
      yield { path: `${at}.${row}`, title: name, within };
      yield* inScope(ledger, list.row, `${at}.${row}`, [...within, name]);
    }
  }
}

/** What a part is called: 乙项目 · 资金情况. */
export function partTitle(ledger: Ledger, path: string): string {
  const known = partChoices(ledger).find((one) => one.path === path);
  return known === undefined ? labelOf(ledger, path) || path : choiceTitle(known);
}

export function choiceTitle({ within, title }: PartChoice): string {
  return [...within, title].join(" · ");
}
