/** The input of checks: score tables are worked out when first asked for, and kept as long as their figures stay. */
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { type ScoreTable, scoreReport } from "../score/score-report.js";
import type { CheckContext, CheckInput } from "./check.js";

export function checkInput(ledger: Ledger, context: CheckContext): CheckInput {
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
