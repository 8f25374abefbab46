/** What a report is read from: its ledger, what its document prints, its scores, word lists and the unit's other reports. */
import type { Form } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import type { Scheme } from "../score/scheme.js";
import { type ScoreTable, scoreReport } from "../score/score-report.js";
import type { WordLists } from "./word-lists.js";

/** What a document prints where the program computes; empty for a report that was never printed by others. */
export interface Printed {
  /** Text by path, of derived figures and scores: `budget.rate`, `projects.3.total.score`. */
  readonly values: ReadonlyMap<string, string>;
  /** The document's headings in order. */
  readonly headings: readonly string[];
  /** Titles over the annexes in order. */
  readonly annexes: readonly string[];
}

export const nothingPrinted: Printed = { values: new Map(), headings: [], annexes: [] };

/** Another report of the same unit. */
export interface OtherReport {
  readonly form: string;
  readonly title: string;
  readonly year: number;
  readonly ledger: Ledger;
}

/** What stands beside the ledger. Results are kept as long as it is the same object. */
export interface ReportContext {
  readonly scheme: Scheme | null;
  readonly printed: Printed;
  readonly others: readonly OtherReport[];
  readonly words: WordLists;
  /** Only a part of the report is known, as of an excerpt: what it does not show is not missing. */
  readonly partial?: boolean;
}

export interface ReportInput extends ReportContext {
  readonly ledger: Ledger;
  readonly form: Form;
  /** Score tables, worked out when first asked for; none without a scheme. */
  readonly tables: readonly ScoreTable[];
}

/** Score tables are worked out when first asked for, and kept as long as their figures stay. */
export function reportInput(ledger: Ledger, context: ReportContext): ReportInput {
  const { scheme } = context;
  return {
    ...context,
    ledger,
    form: ledger.form,
    get tables() {
      return scheme === null ? [] : tables.of(ledger, "tables", scheme, () => scoreReport(ledger, scheme));
    },
  };
}

const tables = new Kept<ScoreTable[]>(true);

/** Another report of the unit as its own readers see it: nothing of it is printed here, and it is not scored. */
export function inputOfOther(input: ReportInput, { ledger }: OtherReport): ReportInput {
  return { ...input, ledger, form: ledger.form, tables: [], printed: nothingPrinted };
}
