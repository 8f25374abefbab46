/** What a card may need beyond the report itself. */
import type { MemberRole, ReportState } from "../../access/role.js";
import type { Assignment, AssignmentCounts } from "../../assignment/assignment.js";
import type { Change, Since } from "../../evidence/change.js";
import type { Ledger } from "../../form/ledger.js";
import type { UpdatePreview } from "../../report/preview-update.js";
import type { ShelfKind } from "../../shelf/shelf.js";
import type { Named } from "../screen/named.js";
import type { AskedByStep } from "../steps/asked-by-step.js";
import type { OpenReport } from "./context.js";

/** One of a person's reports, for the home card. */
export interface ReportSummary {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  /** The one thing that it is about, such as a project. */
  readonly subject: string | null;
  readonly unit: string;
  readonly year: number;
  /** The scheme that was chosen for it; null: there was none to choose. */
  readonly scheme: string | null;
  /** 0…100 */
  readonly percent: number;
  readonly mine: boolean;
  /** What the person was added as; null: it is their own. */
  readonly role: MemberRole | null;
  readonly state: ReportState;
}

/** A form that somebody made in the chat. */
export interface OwnFormLine {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly author: string;
  /** Milliseconds. */
  readonly at: number;
  readonly off: boolean;
}

/** A report that is put away. */
export interface ShelvedReport extends Pick<ReportSummary, "id" | "title" | "unit" | "year" | "mine"> {
  readonly kind: ShelfKind;
}

/** One person of that name; nobody; several; one who owns, reviews or only sees the report, and is not asked. */
export type Called = "one" | "unknown" | "several" | "refused";

/** What a card may need beyond the report itself. */
export interface Surroundings {
  /** The person's reports, for the home card: one page of them. */
  readonly home: {
    readonly reports: readonly ReportSummary[];
    readonly page: number;
    readonly more: boolean;
    readonly counts: HomeCounts;
    readonly tasks: readonly HomeTask[];
    readonly reviews: readonly HomeReview[];
  };
  /** People who have talked to the bot, for the card of members. */
  readonly people: readonly string[];
  /** What a later version of the form would change, for the card that offers it. */
  readonly update: Update | null;
  /** Forms that people made, newest version of each, for the card of forms. */
  readonly ownForms: readonly OwnFormLine[];
  /** What a form asks, for the card that shows one before it is begun. */
  readonly asked: readonly AskedByStep[];
  /** Who wrote the figures that notices speak of, by path. */
  readonly writers: ReadonlyMap<string, string>;
  /** What changed since somebody looked, for the cards of a review. */
  readonly review: ReviewFacts | null;
  /** For the card of 送审. */
  readonly submission: Submission;
  /** Reports whose turn is this person's, each with what its card needs. */
  readonly toReview: readonly { readonly report: OpenReport; readonly facts: ReviewFacts | null }[];
  /** Parts that are handed over, for the board. */
  readonly board: Board;
  readonly assignment: Assignment | null;
  /** Parts that are handed over, for the card that lists the steps; null: too many for it. */
  readonly handed: readonly Assignment[] | null;
  /** Reports that are put away, for the card that lists them. */
  readonly shelf: readonly ShelvedReport[];
  /** Who is known by each name of a pasted list. */
  readonly called: ReadonlyMap<string, Called>;
  /** The same report of the year before, for the card of a task; null: there is none. */
  readonly lastYear: Ledger | null;
  /** Files of the report that are kept, by id, for the cards of evidence. */
  readonly kept: ReadonlyMap<string, KeptFile>;
  /** One page of the log, for the card of a history. */
  readonly history: Recorded | null;
}

/** A file that proves something, as it is stored. */
export interface KeptFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What waits for a person, and what is done. */
export interface HomeCounts {
  /** 待我填: parts */
  readonly toFill: number;
  /** 待我审: reports whose review waits for them. */
  readonly toReview: number;
  /** 我经办的: reports that are not approved yet. */
  readonly own: number;
  /** 已完成: approved reports. */
  readonly done: number;
}

/** A part that waits for the person. */
export interface HomeTask {
  readonly id: string;
  readonly report: string;
  readonly title: string;
  readonly due: string | null;
  /** The report that it is a part of; null: the person has only this one. */
  readonly of: Named | null;
}

/** A report whose review waits for the person. */
export interface HomeReview extends Named {
  readonly id: string;
}

export interface ReviewFacts {
  /** From when changes are told: the person's own pass, return or question; null: they have not looked at it before. */
  readonly from: "pass" | "return" | "ask" | null;
  readonly since: readonly Since[];
  /** Since the oldest question that is not closed. */
  readonly asked: readonly Since[];
}

export interface Submission {
  /** People who have talked to the bot. */
  readonly people: readonly string[];
  /** Who reviewed this report or one like it before, the approver last; empty: nobody. */
  readonly chain: readonly string[];
}

/** One page of a report's assignments. */
export interface Board {
  readonly assignments: readonly Assignment[];
  readonly counts: AssignmentCounts;
  /** The page they are of: the one wanted, or the last there is. */
  readonly page: number;
}

export interface Recorded {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** There are older ones. */
  readonly more: boolean;
  /** Reasons that were given beside a change, by its event. */
  readonly reasons: ReadonlyMap<string, string>;
}

export interface Update {
  readonly version: number;
  readonly preview: UpdatePreview;
  /** Schemes of which one is to be chosen with the later version; none where that is settled. */
  readonly schemes: readonly { id: string; title: string }[];
}
