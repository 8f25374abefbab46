/** A row that is left of what came in when what was spent is taken from it. */
import type { Matching } from "./blank-words.js";
import { compact, withoutNumber } from "./label-text.js";
import { matches } from "./matches.js";
import type { Around, Drafted } from "./matrix-draft.js";
import type { BlankReading } from "./reading.js";
import type { MatrixLine, Rule } from "./understood.js";

/** 本年收支结余: the row of what came in less the one of what was spent, where each is one row. */
export function balanceOf({ words }: BlankReading, { line, column }: Drafted, { draft, lines }: Around): Rule | null {
  const { balance, income, spending } = words.balances;
  const name = (of: MatrixLine): string => withoutNumber(compact(of.label));
  if (line.parent !== null || !matches(balance, name(line))) return null;
  const keyOf = (meant: Matching): string | null => {
    const [own, another] = lines.filter((of) => of.parent === null && of !== line && matches(meant, name(of)));
    const cell = draft.find((of) => of.line === own && of.column === column && of.cell.nature === "empty");
    return another === undefined ? (cell?.key ?? null) : null;
  };
  const [of, by] = [keyOf(income), keyOf(spending)];
  return of === null || by === null ? null : { rule: "difference", of, by };
}
