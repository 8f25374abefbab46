/** What a turn is given. */

import type { Member } from "../../access/member.js";
import type { Parts } from "../../access/parts.js";
import type { ReportState } from "../../access/role.js";
import type { Assignment } from "../../assignment/assignment.js";
import type { FormDraft } from "../../blank/form-draft.js";
import type { Finding } from "../../check/finding.js";
import type { Ledger } from "../../form/ledger.js";
import type { Offer } from "../../offer/offer.js";
import type { ReportContext } from "../../reading/report-input.js";
import type { Review } from "../../review/review.js";
import type { Scheme } from "../../score/scheme.js";
import type { CommandWords } from "./command.js";
import type { State } from "./state.js";

export interface Context {
  readonly person: string;
  /** Milliseconds. */
  readonly now: number;
  readonly state: State;
  readonly forms: readonly FormChoice[];
  /** The words a person types for a command, as data. */
  readonly words: CommandWords;
  /** The report that the event is about; null when there is none or the person may not see it. */
  readonly report: OpenReport | null;
  /** Paths that the person entered after this event happened, though it comes only now: they stay as they are. */
  readonly late?: ReadonlySet<string>;
  readonly unit: UnitSettings;
  /** The offer that the event or the place is about; null: none, or it was forgotten. */
  readonly offer: { readonly id: string; readonly offer: Offer } | null;
  /** The form in the making that the event or the place is about; null: none, or it was forgotten. */
  readonly formDraft: OpenDraft | null;
  /** The person may make forms of blank files. */
  readonly makesForms: boolean;
  /** Reports can be shown as pages: what draws them is installed. */
  readonly printsPages: boolean;
}

/** What an administrator has set for the whole unit. */
export interface UnitSettings {
  /** An owner may note that a report was signed on paper. */
  readonly offlineApproval: boolean;
  /** People who hand over the reports of somebody who has left. */
  readonly administrators: readonly string[];
}

export interface OpenDraft {
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  readonly draft: FormDraft;
}

export interface FormChoice {
  readonly id: string;
  readonly title: string;
  /** Where it is used; null: nothing is said. */
  readonly region: string | null;
  /** The document that prescribes it; null: nothing is said. */
  readonly source: string | null;
  /** What was not held against that document. */
  readonly unconfirmed: readonly string[];
  /** What it is for: goals before the year, an evaluation after it, a report in words. */
  readonly kind: "goal" | "evaluation" | "narrative";
  /** Scoring schemes of which one is chosen when a report is started; none where nothing is to be chosen. */
  readonly schemes: readonly { id: string; title: string }[];
  /** A report of it is about one project. */
  readonly ofProject?: boolean;
}

/** A large report is checked by a job; until the next one has ended, this is what is known. */
export interface LastCheck {
  readonly findings: readonly Finding[];
  /** Nothing was answered since. */
  readonly current: boolean;
}

export interface OpenReport {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly owner: string;
  /** The people added, the owner not among them. */
  readonly members: readonly Member[];
  /** What the person of this turn answers for; null: the whole report, as owner, reviewer and viewer do. */
  readonly parts: Parts;
  /** What the person of this turn is asked to fill in; none for whoever answers for the whole report. */
  readonly tasks: readonly Assignment[];
  /** Where it is on its way to approval. */
  readonly state: ReportState;
  /** Grows with every batch of answers: tells whether what somebody passed has changed since. */
  readonly revision: number;
  /** What happened to it between people. */
  readonly review: Review;
  readonly ledger: Ledger;
  readonly scheme: Scheme | null;
  /** What cross-checks are given besides the ledger. */
  readonly checks: ReportContext;
  /** What the last check of a large report found; null: it has not been checked yet. */
  readonly checked?: LastCheck | null;
  /** The version of a later form that the report could go over to; null: it is on the latest. */
  readonly update: number | null;
}

/** A turn about a report. */
export interface WithReport extends Context {
  readonly report: OpenReport;
}
