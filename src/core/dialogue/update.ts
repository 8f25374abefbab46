/** A later version of the form: offered, looked at, accepted or left. Nothing changes until somebody says so. */
import type { Ledger } from "../form/ledger.js";
import { say } from "../say.js";
import { type Context, type Notice, type OpenReport, type Outcome, outcome } from "./context.js";
import type { Form } from "./submitted.js";

type WithReport = Context & { report: OpenReport };

/** Where the log says which version the report was left without; no field of any form. */
const keptAt = "@kept";
/** The input of the card that asks for a scheme. */
export const updateScheme = "update.scheme";

/** Somebody has said that the report stays on its version, of all later ones up to this. */
export function staysDespite(ledger: Ledger, version: number): boolean {
  return Number(ledger.answer(keptAt)?.value ?? "0") >= version;
}

/** Said to a person who comes back to a report, until somebody has decided. */
export function updateNotices({ update, ledger }: OpenReport): Notice[] {
  if (update === null || staysDespite(ledger, update)) return [];
  return [{ text: say("notice.update", { version: update, before: ledger.form.version }), tone: "note" }];
}

export function acceptUpdate({ state }: WithReport, form: Form | null): Outcome {
  const chosen = form?.[updateScheme];
  const scheme = typeof chosen === "string" && chosen !== "" ? chosen : null;
  return outcome(state, { effects: [{ effect: "update", scheme }] });
}

/** It is not clear by which scheme the later version scores: the card asks for it. */
export function updateRefused(result: Outcome, title: string): Outcome {
  return { ...result, problems: new Map([[updateScheme, say("problem.choose-scheme", { form: title })]]) };
}

/** `typed`: by path, what the later version cannot read; it stands in its input again, with the reason beside it. */
export function updated(result: Outcome, version: number, typed: ReadonlyMap<string, string>): Outcome {
  const { state } = result;
  const draft = { ...state.draft, ...Object.fromEntries(typed) };
  const text = say("notice.updated", { version, count: typed.size });
  return {
    ...result,
    state: { ...state, draft, place: { at: "outline", scope: "" }, from: null },
    notices: [{ text, tone: "good" }],
  };
}

export function keepVersion({ state, report }: WithReport): Outcome {
  const place = { at: "outline" as const, scope: "" };
  if (report.update === null) return outcome({ ...state, place, from: null });
  const version = String(report.update);
  return outcome(
    { ...state, place, from: null },
    {
      entries: [{ path: keptAt, raw: version, value: version }],
      notices: [{ text: say("notice.version-kept", { version: report.ledger.form.version }), tone: "note" }],
    },
  );
}
