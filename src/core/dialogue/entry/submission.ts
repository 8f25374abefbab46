/** What every submitted card goes through: its rows are checked, and what is not taken stays as a draft. */
import type { Entry } from "../../form/ledger.js";
import type { Say } from "../../say.js";
import { say } from "../../say.js";
import { answeredAt } from "../screen/input.js";
import type { Expected } from "../steps/expected-inputs.js";
import { rowProblems } from "../steps/row-problems.js";
import type { WithReport } from "../turn/context.js";
import { type Outcome, outcome } from "../turn/outcome.js";
import type { State } from "../turn/state.js";
import type { Submission } from "./read-form.js";

/** With what only a whole row shows to be wrong. `beside`: what is written along with the card's own figures. */
export function withRowProblems({ report }: WithReport, read: Submission, beside: readonly Entry[] = []): Submission {
  const after = report.ledger.with([...beside, ...read.entries]);
  const problems = new Map<string, Say>([...rowProblems(after, report.scheme, read.entries), ...read.problems]);
  return { ...read, problems };
}

/** Something has to be put right, or a reading confirmed, before anything is taken. */
export function isRefused({ problems, asks }: Submission): boolean {
  return problems.size > 0 || asks.size > 0;
}

/** Nothing is taken; everything typed stays in the card, and as a draft should the person walk away. */
export function refuse({ report, state }: WithReport, read: Submission, expected: readonly Expected[]): Outcome {
  const draft = { ...state.draft };
  for (const { path, field } of expected) {
    const raw = read.typed.get(path) ?? "";
    if (raw === answeredAt(report.ledger, field, path)) delete draft[path];
    else draft[path] = raw;
  }
  const text =
    read.problems.size > 0
      ? say("notice.refused", { count: read.problems.size })
      : say("notice.asked", { count: read.asks.size });
  return outcome(
    { ...state, draft },
    { problems: read.problems, asks: read.asks, typed: read.typed, notices: [{ text, tone: "bad" }] },
  );
}

export function draftAfter(state: State, read: Submission): Record<string, string> {
  const draft = { ...state.draft };
  for (const [path, raw] of read.typed) {
    if ((read.problems.has(path) || read.asks.has(path)) && raw.trim() !== "") draft[path] = raw;
    else delete draft[path];
  }
  return draft;
}
