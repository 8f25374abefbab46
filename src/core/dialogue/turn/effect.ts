/** What the dialogue wants done outside, as data. */
import type { Change } from "../../report/changes.js";
import type { Happening } from "../../review/event.js";

/** Carried out by the use case, in the same transaction. */
export type Effect =
  | ({ readonly effect: "create" } & NewReport)
  /** The report goes over to the latest version of its form. */
  | { readonly effect: "update"; readonly scheme: string | null }
  | { readonly effect: "undo" }
  | ({ readonly effect: "make" } & Wanted)
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
  /** What happens to the report between people, in order. */
  /** 审签单 is made and sent. */
  | { readonly effect: "sheet" }
  | { readonly effect: "happen"; readonly happenings: readonly Happening[] }
  | { readonly effect: "addMembers"; readonly people: readonly string[] }
  | { readonly effect: "removeMember"; readonly person: string };

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
