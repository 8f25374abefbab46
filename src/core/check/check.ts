/** What a cross-check is. */
import type { IndicatorRow } from "../reading/indicator-rows.js";
import type { ReportInput } from "../reading/report-input.js";
import type { Say } from "../say.js";
import type { Finding, Severity } from "./finding.js";

export interface Rule {
  /** Of the catalogue. Several checks may share one. */
  readonly code: string;
  /** The gravest that it gives. */
  readonly severity: Severity;
  /** Only the reviews of some regions ask for it: a warning where the scheme says that its region does, else an information. */
  readonly regional?: true;
  /** The rule in one sentence. */
  readonly title: Say;
  /** Where the rule comes from. */
  readonly source: Say;
}

/** Judges every row of indicators by itself: it runs again for the rows whose figures changed. */
export interface RowCheck extends Rule {
  /** Must read figures through the row and the ledger only. */
  rows(row: IndicatorRow, input: ReportInput): Finding[];
}

/** Looks at the report as a whole. */
export interface ReportCheck extends Rule {
  /** Must read figures through the ledger only: what it did not read, it is not run again for. */
  whole(input: ReportInput): Finding[];
}

export type Check = RowCheck | ReportCheck;
