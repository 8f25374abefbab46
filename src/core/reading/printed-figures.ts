/** What a document prints where the program computes, beside the computed value. */
import Big from "big.js";
import type { Field } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { join } from "../form/path.js";
import { readCell } from "../value/read-cell.js";
import { keptDecimals, toKept } from "../value/written.js";
import type { Printed, ReportInput } from "./report-input.js";

export interface PrintedFigure {
  readonly path: string;
  /** null for a score. */
  readonly field: Field | null;
  readonly text: string;
  readonly printed: Big;
  /** Decimals that are printed. */
  readonly decimals: number;
  readonly computed: Big;
}

/** Printed figures of derived fields. What cannot be read as a number, or is not computed (yet), is left out. */
export function printedFigures({ ledger, printed }: ReportInput): readonly PrintedFigure[] {
  return figures.of(ledger, "printed-figures", printed, () => figuresOf(ledger, printed));
}

const figures = new Kept<readonly PrintedFigure[]>(true);

function figuresOf(ledger: Ledger, printed: Printed): PrintedFigure[] {
  return [...printed.values].flatMap(([path, text]) => {
    const field = ledger.field(path);
    if (field === undefined || field.derive === null || !numeric.has(field.kind)) return [];
    const computed = ledger.value(path);
    return computed === null ? [] : figureOf(path, field, text, new Big(computed));
  });
}

export type ScoreKey = "total.score" | "total.weight" | "execution.score";

/** Printed scores of every table: its total, its points, its execution. */
export function printedScores(input: ReportInput, key: ScoreKey): (PrintedFigure & { readonly scope: string })[] {
  if (input.printed.values.size === 0) return [];
  return input.tables.flatMap((table) => {
    const path = join(table.path, key);
    const text = input.printed.values.get(path);
    const computed = {
      "total.score": table.total,
      "total.weight": table.weight,
      "execution.score": table.execution?.score,
    };
    const value = computed[key] ?? null;
    if (text === undefined || value === null) return [];
    return figureOf(path, null, text, value).map((one) => ({ ...one, scope: table.path }));
  });
}

/** Right as far as it is printed: 95% for 94.98%, 8.42 for 8.4247. */
export function agrees({ printed, decimals, computed }: PrintedFigure): boolean {
  return printed
    .minus(computed)
    .abs()
    .lte(new Big(0.5).times(new Big(10).pow(-decimals)));
}

const numeric: ReadonlySet<string> = new Set(["number", "count", "money", "percent", "points"]);

/** A printed figure stands in the unit that the field is written in: a table's head says 万元 for all. */
function figureOf(path: string, field: Field | null, text: string, computed: Big): PrintedFigure[] {
  const { value, kind, base } = readCell(text);
  if (value === null || base === null || !["number", "percent", "zero", "change"].includes(kind)) return [];
  const printed = new Big(toKept(value, field?.spec ?? {})).times(base.startsWith("-") ? -1 : 1);
  const decimals = keptDecimals({ ...field?.spec, decimals: value.split(".")[1]?.length ?? 0 }) ?? 0;
  return [{ path, field, text, printed, decimals, computed }];
}
