/** What every screen of a report is built from: the report, and what the turn left (typed text, problems, questions). */
import type { Say } from "../../say.js";
import type { OpenReport } from "../turn/context.js";
import type { Ask, Outcome } from "../turn/outcome.js";
import type { InputSource } from "./input.js";

export interface View extends InputSource {
  readonly report: OpenReport;
  readonly problems: ReadonlyMap<string, Say>;
  readonly asks: ReadonlyMap<string, Ask>;
}

export function viewOf(report: OpenReport, outcome: Outcome): View {
  return {
    report,
    ledger: report.ledger,
    scheme: report.scheme,
    draft: outcome.state.draft,
    typed: outcome.typed,
    problems: outcome.problems,
    asks: outcome.asks,
  };
}
