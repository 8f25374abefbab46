/** What the dialogue wants done outside, as data. */
import type { AssignmentChange } from "../../assignment/change.js";
import type { FormDraft } from "../../blank/form-draft.js";
import type { MendedAmount } from "../../bulk/listed-projects.js";
import type { MessageFile } from "../../evidence/message-file.js";
import type { MadeReports, Offer } from "../../offer/offer.js";
import type { Change } from "../../report/changes.js";
import type { Happening } from "../../review/event.js";
import type { Say } from "../../say.js";
import type { ShelfKind } from "../../shelf/shelf.js";

/** Carried out by the use case, in the same transaction. */
export type Effect =
  | ({ readonly effect: "create" } & NewReport)
  /** The report goes over to the latest version of its form. */
  | { readonly effect: "update"; readonly scheme: string | null }
  /** `event`: what that event brought; null: what the person entered last. */
  | { readonly effect: "undo"; readonly event: string | null }
  /** What an event of the person brought too late becomes the figure after all. */
  | { readonly effect: "adopt"; readonly event: string; readonly path: string }
  | ({ readonly effect: "make" } & Wanted)
  /** A large report is checked by a job. show: somebody wants to see the findings; tell: something was answered. */
  | { readonly effect: "check"; readonly purpose: "show" | "tell" }
  /** A file of a message is fetched and read by a job, which offers what it finds. */
  | ({ readonly effect: "readFile" } & FileToRead)
  /** A blank file of a message is fetched and understood by a job. */
  | ({ readonly effect: "readBlank" } & FileToRead)
  | { readonly effect: "changeDraft"; readonly id: string; readonly draft: FormDraft }
  /** A job makes the form of a draft: a sample of it, or the form for everybody. */
  | { readonly effect: "makeForm"; readonly draft: string; readonly revision: number; readonly enable: boolean }
  | { readonly effect: "turnForm"; readonly form: string; readonly off: boolean }
  /** The form as a folder, in a file. */
  | { readonly effect: "exportForm"; readonly form: string; readonly version: number }
  /** A job prints the form with invented figures. */
  | { readonly effect: "sampleForm"; readonly form: string }
  /** What other reports offer is kept and shown. */
  | { readonly effect: "offer"; readonly offer: Offer }
  | ({ readonly effect: "makeReports" } & ReportsWanted)
  /** Reports that a list made are put away again, and what it filled in others is taken back. */
  | { readonly effect: "undoReports"; readonly made: MadeReports }
  /** Where the reports of the person's projects stand; null: those of the newest one. */
  | { readonly effect: "projectBoard"; readonly form: string | null; readonly year: number | null }
  /** The files of all of them. */
  | { readonly effect: "makeAll"; readonly form: string | null; readonly year: number | null }
  /** The report as it looks on paper: a PDF, and its pages as pictures. Where nothing draws them, a draft as a file. */
  | { readonly effect: "pages" }
  /** The whole report as a workbook. */
  | { readonly effect: "export" }
  | {
      /** Notifies the writer of a text that figures behind it have changed. */
      readonly effect: "tellWriter";
      readonly path: string;
      readonly title: string;
      readonly changes: readonly Change[];
      readonly more: number;
    }
  /** Another owner for the open report, or for all that the person owns. */
  | { readonly effect: "transfer"; readonly all: boolean; readonly to: Recipient }
  /** By an administrator: for all that somebody owned who has left. */
  | { readonly effect: "transferAll"; readonly from: string; readonly to: Recipient }
  /** A file that proves `subject` is fetched and kept by a job; null: the picture of a signed sheet. */
  | { readonly effect: "keepFile"; readonly subject: string | null; readonly file: MessageFile }
  /** A kept file is sent back. */
  | { readonly effect: "sendProof"; readonly subject: string | null; readonly proof: string }
  /** All kept files of the report in one archive. */
  | { readonly effect: "packEvidence" }
  /** 审签单 is made and sent. */
  | { readonly effect: "sheet" }
  /** What happens to the report between people, in order. `words`: of a question that nobody wrote any for. */
  | { readonly effect: "happen"; readonly happenings: readonly Happening[]; readonly words?: Say }
  | { readonly effect: "assign"; readonly handouts: readonly Handout[] }
  | { readonly effect: "changeAssignment"; readonly id: string; readonly change: AssignmentChange }
  /** 转给… somebody by name: whom the bot knows by it is asked, anybody else gets a code. */
  | { readonly effect: "passOn"; readonly id: string; readonly title: string; readonly name: string }
  /** 催一下: whoever is asked for this part gets one message for all that is open for them in the report. */
  | { readonly effect: "askAgain"; readonly id: string }
  /** A viewer looks on and changes nothing. */
  | { readonly effect: "addMembers"; readonly people: readonly string[]; readonly role: "contributor" | "viewer" }
  | { readonly effect: "removeMember"; readonly person: string }
  /** 归档, 删除 of the report that is open. */
  | { readonly effect: "putAway"; readonly kind: ShelfKind }
  /** A report that is put away comes back. */
  | { readonly effect: "takeBack"; readonly report: string };

/** A file that somebody sent. */
export interface FileToRead {
  readonly messageId: string;
  readonly key: string;
  readonly name: string;
  /** In bytes; null where the platform does not say. */
  readonly size: number | null;
  /** Hidden rows and sheets are read too. */
  readonly withHidden: boolean;
  /** Sent as a picture: nothing is read in it. */
  readonly picture?: boolean;
  /** A table that was pasted: no file has to be fetched. */
  readonly text?: string | null;
  /** Only a list of projects is looked for, whatever report is open. */
  readonly listOnly?: boolean;
}

/** Reports about one project each, of a list that somebody sent. */
export interface ReportsWanted extends Omit<NewReport, "another"> {
  readonly file: FileToRead;
  /** Role of the source that totals without one go to; null: the usual one. */
  readonly source: string | null;
  /** Unit of the money where the list does not say it; null: it does. */
  readonly money: string | null;
  readonly mended: readonly MendedAmount[];
  /** Written into each of them; "": nothing. */
  readonly goal: string;
  /** Who fills them in too. */
  readonly people: readonly string[];
  /** Projects, by their place in the list, that are those of these reports, whatever they are called there. */
  readonly same: readonly { readonly project: number; readonly report: string }[];
}

/** A part that somebody is to fill in. */
export interface Handout {
  readonly paths: readonly string[];
  readonly title: string;
  readonly note: string;
  /** A day; null: none. */
  readonly due: string | null;
  readonly people: readonly string[];
  /** As the clerk wrote them: whom the bot knows by that name is asked, the others get a code. */
  readonly names: readonly string[];
}

/** What is wanted of a report file. */
export interface Wanted {
  readonly draft: boolean;
  /** The list of findings goes along as a page of its own. */
  readonly selfCheck: boolean;
}

/** A report that somebody wants to start. */
export interface NewReport {
  readonly form: string;
  readonly unit: string;
  readonly year: number;
  readonly scheme: string | null;
  /** Also beside one of the same form, unit and year. */
  readonly another: boolean;
}

/** Picked from those who are known, or named. */
export type Recipient = { readonly person: string } | { readonly name: string };
