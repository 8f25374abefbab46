/** Questions about a report (提问, 退回意见, 财政意见), each with its answers, until who asked closes it. */
import { covers, type Parts, wholeReport } from "../access/parts.js";
import type { ReviewEvent } from "./event.js";

export interface Question {
  /** Number of the event that asked. */
  readonly number: number;
  readonly by: string;
  readonly at: number;
  /** The report's revision when it was asked: what changed later at its place answers it. */
  readonly revision: number;
  /** Path of the figure, row, section or text; null: the whole report. */
  readonly about: string | null;
  readonly text: string;
  /** A remark of the finance bureau, noted by `by`. */
  readonly bureau: boolean;
  readonly answers: readonly Answer[];
  readonly closed: boolean;
}

export interface Answer {
  readonly by: string;
  readonly at: number;
  /** "": the figure was put right. */
  readonly text: string;
}

/** Oldest first. Whoever passes the report is content with the answers to what they asked. */
export function questionsOf(events: readonly ReviewEvent[]): Question[] {
  const questions = new Map<number, Question>();
  for (const event of events) {
    const { by, at, revision, number } = event;
    if (event.kind === "ask") {
      const { about, text, bureau } = event;
      questions.set(number, { number, by, at, revision, about, text, bureau, answers: [], closed: false });
    }
    if (event.kind === "answer")
      change(questions, event.question, ({ answers }) => ({ answers: [...answers, { by, at, text: event.text }] }));
    if (event.kind === "close") change(questions, event.question, () => ({ closed: true }));
    if (event.kind === "pass" || event.kind === "approve")
      for (const { number, by: asker, bureau } of questions.values())
        if (asker === by && !bureau) change(questions, number, () => ({ closed: true }));
  }
  return [...questions.values()];
}

/** Neither answered nor closed: the clerk's list counts these. */
export function isWaiting({ answers, closed }: Question): boolean {
  return !closed && answers.length === 0;
}

/** Whether whoever has these parts sees it. */
export function concerns({ about }: Question, parts: Parts): boolean {
  return covers(parts, about ?? wholeReport);
}

function change(questions: Map<number, Question>, number: number, more: (of: Question) => Partial<Question>): void {
  const question = questions.get(number);
  if (question !== undefined) questions.set(number, { ...question, ...more(question) });
}

/** Whose it is to close: who asked; the remarks of a bureau are the owner's. */
export function isAsker({ by, bureau }: Question, person: string, owner: string): boolean {
  return bureau ? person === owner : person === by;
}
