/**
 * What a person may do with the report that is open. Asked where events enter (presses, typed text, files), where
 * buttons are drawn, and where what was decided is carried out.
 */
import { accessOf, type Membership, may } from "../../access/may.js";
import { touches } from "../../access/parts.js";
import type { Act } from "../../access/table.js";
import { provenBy } from "../../evidence/proofs.js";
import type { Entry } from "../../form/ledger.js";
import { patternOf } from "../../form/path.js";
import { type Say, say } from "../../say.js";
import { actOf, pathOf } from "./acts.js";
import { answeredAs } from "./answered-as.js";
import type { Context, OpenReport } from "./context.js";
import type { Press } from "./press.js";

type Asking = Pick<Context, "person" | "report"> & Partial<Pick<Context, "makesForms" | "printsPages">>;

/** The sentence to refuse with; null: allowed. Without a report, what needs one says so itself. */
export function refusal({ person, report }: Asking, act: Act, path: string | null = null): Say | null {
  return report === null ? null : refusalOn(report, person, act, path);
}

/**
 * `at`: the path that the card is about, for presses that name none, such as a submission; what they write is asked for
 * path by path once it is read.
 */
export function refusedPress(asking: Asking, press: Press, at: string | null): Say | null {
  return refusedAct(asking, press, at) ?? (canShow(asking, press) ? null : say("pages.none"));
}

/** Without a program that draws pages there is no button for them. */
function canShow({ printsPages }: Asking, press: Press): boolean {
  return press.do !== "seePages" || printsPages === true;
}

function refusedAct(asking: Asking, press: Press, at: string | null): Say | null {
  const { person, report } = asking;
  if (actOf(press) === "makeForm" && asking.makesForms !== true) return say("access.form-makers", { person });
  if (report === null) return null;
  const elsewhere = at !== null && !touches(accessOf(report, person).parts, at) ? at : null;
  return refusalOn(report, person, actOf(press), pathOf(press) ?? elsewhere);
}

export function refusalOn(report: Membership, person: string, act: Act, path: string | null = null): Say | null {
  const verdict = may(accessOf(report, person), act, path);
  return verdict.allowed ? null : verdict.reason;
}

/** Every path that is written must be one that the person may write; the first that is not refuses the whole turn. */
export function refusedEntries(report: OpenReport, person: string, entries: readonly Entry[]): Say | null {
  for (const { path } of entries) {
    const reason = refusedEntry(report, person, path);
    if (reason !== null) return reason;
  }
  return null;
}

function refusedEntry(report: OpenReport, person: string, path: string): Say | null {
  const proven = provenBy(path);
  if (proven !== null) return refusalOn(report, person, "attach", proven);
  return path.startsWith("@") && !/^@(?:tier|approved|project|before)\./.test(path)
    ? refusalOn(report, person, "waive")
    : refusalOn(report, person, "answer", answeredAs(report.ledger, subjectOf(report, path)));
}

/** What a text was made of is kept beside it and belongs to it, and a chosen tier to its row. */
function subjectOf({ ledger }: OpenReport, path: string): string {
  const beside = /^@(?:tier|approved|project|before)\.(.+)$/.exec(path)?.[1];
  if (beside !== undefined) return beside;
  const text = path.replace(/\.basis$/, ".text");
  return ledger.form.narratives.has(patternOf(text)) ? text : path;
}
