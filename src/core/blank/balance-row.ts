/** A row of a table of amounts that is the difference of two others: income less spending. */
import type { Matching } from "./blank-words.js";
import { compact, withoutNumber } from "./label-text.js";
import { matches } from "./matches.js";
import type { Around, Drafted } from "./matrix-draft.js";
import type { BlankReading } from "./reading.js";
import type { MatrixLine, Rule } from "./understood.js";

/** 本年收支结余 = income − spending; null: the row is not called so, or several rows are called income or spending. */
export function balanceOf({ words }: BlankReading, { line, column }: Drafted, { draft, lines }: Around): Rule | null {
  const { balance, income, spending } = words.balances;
  if (!isWholeCalled(balance, line)) return null;
  const keyOf = (meant: Matching): string | null => {
    const [own, another] = lines.filter((of) => of !== line && isWholeCalled(meant, of));
    const cell = draft.find((of) => of.line === own && of.column === column && of.cell.nature === "empty");
    return another === undefined ? (cell?.key ?? null) : null;
  };
  const [of, by] = [keyOf(income), keyOf(spending)];
  return of === null || by === null ? null : { rule: "difference", of, by };
}

/** A row that is part of no other, by its name without its number. */
export function isWholeCalled(meant: Matching, { parent, label }: MatrixLine): boolean {
  return parent === null && matches(meant, withoutNumber(compact(label)));
}
