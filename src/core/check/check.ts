/** What a cross-check is given and what it is. */
import type { Form } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import type { Say } from "../say.js";
import type { Scheme } from "../score/scheme.js";
import type { ScoreTable } from "../score/score-report.js";
import type { Finding, Severity } from "./finding.js";
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
export interface CheckContext {
  readonly scheme: Scheme | null;
  readonly printed: Printed;
  readonly others: readonly OtherReport[];
  readonly words: WordLists;
}

export interface CheckInput extends CheckContext {
  readonly ledger: Ledger;
  readonly form: Form;
  /** Score tables, worked out when first asked for; none without a scheme. */
  readonly tables: readonly ScoreTable[];
}

export interface Check {
  /** Of the catalogue. Several checks may share one. */
  readonly code: string;
  /** The gravest that it gives. */
  readonly severity: Severity;
  /** The rule in one sentence. */
  readonly title: Say;
  /** Where the rule comes from. */
  readonly source: Say;
  /** Must read figures through the ledger only: what it did not read, it is not run again for. */
  run(input: CheckInput): Finding[];
}
