/** What a turn is given and what it answers. */

import type { Entry, Ledger } from "../form/ledger.js";
import type { ReportContext } from "../reading/report-input.js";
import type { Change } from "../report/changes.js";
import type { UpdatePreview } from "../report/preview-update.js";
import type { Say } from "../say.js";
import type { Scheme } from "../score/scheme.js";
import type { Button, Tone } from "./screen.js";
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
  /** Many others wait for their answer: what can be said later is not worked out now. */
  readonly hurried?: boolean;
}

export const commands = [
  "help",
  "continue",
  "progress",
  "preview",
  "check",
  "make",
  "undo",
  "home",
  "skip",
  "back",
  "members",
] as const;
export type Command = (typeof commands)[number];

export interface CommandWords {
  readonly exact: Readonly<Record<Command, readonly string[]>>;
  /** Words of courtesy, which are for nothing that is filled in. */
  readonly thanks: readonly string[];
  /** Words before the name of a field to be changed (修改 …). */
  readonly edit: readonly string[];
}

export interface FormChoice {
  readonly id: string;
  readonly title: string;
  /** Scoring schemes of which one is chosen when a report is started; none where nothing is to be chosen. */
  readonly schemes: readonly { id: string; title: string }[];
}

export interface OpenReport {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly owner: string;
  readonly members: readonly string[];
  readonly ledger: Ledger;
  readonly scheme: Scheme | null;
  /** What cross-checks are given besides the ledger. */
  readonly checks: ReportContext;
  /** The version of a later form that the report could go over to; null: it is on the latest. */
  readonly update: number | null;
}

/** One of a person's reports, for the home card. */
export interface ReportSummary {
  readonly id: string;
  readonly title: string;
  /** The one thing that it is about, such as a project. */
  readonly subject: string | null;
  readonly unit: string;
  readonly year: number;
  /** 0…100 */
  readonly percent: number;
  readonly mine: boolean;
}

/** What a card may need beyond the report itself. */
export interface Surroundings {
  /** The person's reports, for the home card: one page of them. */
  readonly home: { readonly reports: readonly ReportSummary[]; readonly page: number; readonly more: boolean };
  /** People who have talked to the bot, for the card of members. */
  readonly people: readonly string[];
  /** What a later version of the form would change, for the card that offers it. */
  readonly update: Update | null;
}

export interface Update {
  readonly version: number;
  readonly preview: UpdatePreview;
  /** Schemes of which one is to be chosen with the later version; none where that is settled. */
  readonly schemes: readonly { id: string; title: string }[];
}

export interface Outcome {
  readonly state: State;
  readonly entries: readonly Entry[];
  readonly source: "card" | "message" | "paste";
  readonly effects: readonly Effect[];
  /** Shown at the top of the next card. */
  readonly notices: readonly Notice[];
  /** By input name: shown beside the input, with what was typed. */
  readonly problems: ReadonlyMap<string, Say>;
  readonly typed: ReadonlyMap<string, string>;
  /** By input name: what the reader asks back, the best reading first. */
  readonly asks: ReadonlyMap<string, Ask>;
  readonly toast: Toast | null;
  /** All that is to be said: the card that the person has stays as it is, and what they typed into it. */
  readonly remark: Say | null;
}

export interface Ask {
  readonly question: Say;
  readonly options: readonly { value: string; label: Say | string }[];
}

export interface Notice {
  readonly text: Say;
  readonly tone: Tone;
  readonly buttons?: readonly Button[];
}

export interface Toast {
  readonly type: "success" | "info" | "warning" | "error";
  readonly text: Say;
}

/** Something that the use case does for the dialogue, in the same transaction. */
export type Effect =
  | ({ readonly effect: "create" } & NewReport)
  /** The report goes over to the latest version of its form. */
  | { readonly effect: "update"; readonly scheme: string | null }
  | { readonly effect: "undo" }
  | ({ readonly effect: "make" } & Wanted)
  | {
      /** Whoever wrote this text is told that figures behind it have changed. */
      readonly effect: "tellWriter";
      readonly path: string;
      readonly title: string;
      readonly changes: readonly Change[];
      readonly more: number;
    }
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

export function outcome(state: State, more: Partial<Omit<Outcome, "state">> = {}): Outcome {
  return {
    state,
    entries: [],
    source: "card",
    effects: [],
    notices: [],
    problems: new Map(),
    typed: new Map(),
    asks: new Map(),
    toast: null,
    remark: null,
    ...more,
  };
}

/** A sentence and nothing else. */
export function remark(state: State, text: Say): Outcome {
  return outcome(state, { remark: text });
}
