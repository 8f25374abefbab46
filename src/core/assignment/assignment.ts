/** A part of a report that somebody is asked to fill in (分工). */

/** open: being filled in; done: somebody said so (我填完了); dropped: taken back. */
export const assignmentStates = ["open", "done", "dropped"] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export interface Assignment {
  readonly id: string;
  readonly report: string;
  /** Paths of sections, rows or figures. */
  readonly paths: readonly string[];
  /** What the part was called when it was handed over. */
  readonly title: string;
  /** What whoever handed it over adds; "": nothing. */
  readonly note: string;
  /** The last day, as 2023-03-10 by the time of China; null: none was set. */
  readonly due: string | null;
  /** Who handed it over, and when in milliseconds. */
  readonly by: string;
  readonly at: number;
  readonly state: AssignmentState;
  readonly doneBy: string | null;
  readonly doneAt: number | null;
  /** People who are asked; any of them may say that it is done. */
  readonly people: readonly Assignee[];
  readonly invitation: Invitation | null;
  /** Code of an invitation that was taken or taken back; null: there was none. */
  readonly spentCode: string | null;
  /** The group where whoever likes may take it; null: none. */
  readonly chat: string | null;
  /** The day of the last 催一下. */
  readonly nudgedOn: string | null;
  readonly questions: readonly Question[];
}

export interface Assignee {
  readonly person: string;
  /** When the part was last opened, in milliseconds; null: never. */
  readonly seenAt: number | null;
  /** The day for which it was promised (明天交): no reminder before it. */
  readonly promised: string | null;
}

/** For somebody whom the bot cannot reach yet: whoever types the code takes the part. */
export interface Invitation {
  readonly code: string;
  /** Milliseconds. */
  readonly until: number;
  /** Whom it is for, as the clerk wrote it; "": nobody in particular. */
  readonly name: string;
}

/** Asked by a colleague about a part (有疑问). */
export interface Question {
  readonly by: string;
  readonly at: number;
  readonly text: string;
  /** null: not answered yet. */
  readonly answer: string | null;
}

/** How many assignments of a report there are of each kind. */
export interface AssignmentCounts {
  readonly open: number;
  /** Of the open ones. */
  readonly overdue: number;
  readonly done: number;
}

/** What an assignment begins with, whoever is asked. */
export const untouched = {
  state: "open",
  doneBy: null,
  doneAt: null,
  spentCode: null,
  nudgedOn: null,
  questions: [],
} as const satisfies Partial<Assignment>;
