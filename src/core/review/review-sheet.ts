/** 审签单: what its layout prints, from the log of the review. Names come from outside; who has none signs in a blank. */

import type { ReportState } from "../access/role.js";
import { chinaTime } from "../evidence/china-time.js";
import type { Ledger } from "../form/ledger.js";
import { subjectOf } from "../form/subject.js";
import { labelOf } from "../reading/label.js";
import type { PrintModel } from "../report/print-model.js";
import { type Say, say } from "../say.js";
import type { ReviewEvent } from "./event.js";
import { type Review, type Stage, stageOf } from "./review.js";

export interface SheetInput {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly owner: string;
  readonly state: ReportState;
  readonly revision: number;
  readonly review: Review;
  readonly ledger: Ledger;
}

/** Whose names the sheet prints. */
export function peopleOnSheet({ owner, review }: Pick<SheetInput, "owner" | "review">): string[] {
  return [...new Set([owner, ...review.events.map(({ by }) => by)])];
}

export function reviewSheet(
  { title, unit, year, owner, state, revision, review, ledger }: SheetInput,
  names: ReadonlyMap<string, string>,
  print: (what: Say) => string,
): PrintModel {
  const nameOf = (person: string) => names.get(person) ?? "";
  const steps = review.events.filter(({ kind }) => listed.has(kind));
  const stage: Stage = stageOf(state, review, revision);
  const version = steps.map((event) => ("version" in event ? event.version : null)).findLast((one) => one !== null);
  return {
    ...{ title: print(say("sheet.title", { title, subject: subjectOf(ledger) })), unit },
    ...{ year: String(year), owner: nameOf(owner) },
    state: print(say(`sheet.stage-${stage}`)),
    version: version === undefined || version === null ? "" : print(say("sheet.version", { version })),
    steps: steps.map((event, index) => ({
      number: String(index + 1),
      name: event.kind === "offline" ? event.signer : nameOf(event.by),
      act: print(say(`sheet.act-${event.kind}`)),
      at: event.kind === "offline" ? event.date : timeOf(event.at, print),
      words:
        event.kind === "offline" && nameOf(event.by) !== ""
          ? print(say("sheet.noted", { name: nameOf(event.by) }))
          : remarkOf(event),
    })),
    asked: review.questions.length > 0,
    questions: review.questions.map(({ about, text, answers, bureau, closed }, index) => ({
      number: String(index + 1),
      about: about === null ? print(say("sheet.whole")) : labelOf(ledger, about),
      words: bureau ? print(say("sheet.bureau", { text })) : text,
      answer: print(
        say("sheet.answer", {
          answers: answers.map((one) => ({ text: one.text, corrected: one.text === "" })),
          closed,
        }),
      ),
    })),
  };
}

/** Questions have a table of their own. */
const listed: ReadonlySet<ReviewEvent["kind"]> = new Set([
  "submit",
  "withdraw",
  "pass",
  "approve",
  "return",
  "unlock",
  "offline",
  "bureau",
  "transfer",
]);

function timeOf(at: number, print: (what: Say) => string): string {
  const { year, month, day, clock } = chinaTime(at);
  return print(say("sheet.time", { year, month, day, clock }));
}

function remarkOf(event: ReviewEvent): string {
  if ("note" in event) return event.note;
  if (event.kind === "return") return event.text;
  return event.kind === "unlock" ? event.reason : "";
}
