/** Who is told of what becomes of an assignment. */
import type { Assignment } from "../../../assignment/assignment.js";
import type { AssignmentChange } from "../../../assignment/change.js";
import { dayFacts } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import { nameOfReport } from "../../screen/named.js";
import type { Screen } from "../../screen/screen.js";
import { missingItems } from "../../steps/part-items.js";
import type { OpenReport } from "../../turn/context.js";
import { askedMessage, ownerMessage, taskMessage } from "./task-message.js";

export interface Changed {
  readonly before: Assignment;
  readonly after: Assignment;
  readonly change: AssignmentChange;
  /** Who did it. */
  readonly person: string;
}

export interface PersonalMessage {
  /** open_id */
  readonly to: string;
  readonly screen: Screen;
}

/** Figures that are named. */
const mostNamed = 5;

/** Nobody gets a message of what they did themselves. */
export function changeMessages(report: OpenReport, changed: Changed): PersonalMessage[] {
  return messagesOf(report, changed).filter(({ to }) => to !== changed.person);
}

/** Messages for the owner go to the present owner, who may not be the person who handed the part over. */
function messagesOf(report: OpenReport, { before, after, change, person }: Changed): PersonalMessage[] {
  const named = nameOfReport(report);
  const toOwner = (text: ReturnType<typeof say>): PersonalMessage[] => [
    { to: report.owner, screen: ownerMessage(named, after, person, text) },
  ];
  const toPeople = (text: ReturnType<typeof say>, open = true): PersonalMessage[] =>
    before.people.map((one) => ({ to: one.person, screen: askedMessage(named, after, text, open) }));
  switch (change.does) {
    case "finish":
      // Once a part: what is corrected later is told as such.
      return before.state === "done"
        ? []
        : toOwner(say("assign.news-done", { missing: missingItems(report, after.paths).length }));
    case "correct":
      return toOwner(
        say("assign.news-corrected", {
          figures: change.figures.slice(0, mostNamed),
          more: Math.max(0, change.figures.length - mostNamed),
          missing: change.missing,
        }),
      );
    case "pass":
      return [
        { to: change.to, screen: taskMessage(named, { ...after, by: person }) },
        ...toOwner(say("assign.news-passed")).map((one) => ({
          ...one,
          screen: ownerMessage(named, after, change.to, say("assign.news-passed")),
        })),
      ];
    case "invite":
      return toOwner(say("assign.news-invited", { ...change.invitation }));
    case "ask":
      return toOwner(say("assign.news-asked", { text: change.text }));
    case "answer": {
      const question = after.questions[change.question];
      if (question === undefined) return [];
      const text = say("handed.answered", { question: question.text, text: change.text });
      return [{ to: question.by, screen: askedMessage(named, after, text) }];
    }
    case "move":
      return before.due === after.due || before.state === "done"
        ? []
        : toPeople(say("handed.moved", { due: change.due === null ? null : dayFacts(change.due) }));
    case "drop":
      return toPeople(say("handed.dropped"), false);
    case "take":
      return toOwner(say("assign.news-taken"));
    case "promise":
      return toOwner(say("assign.news-promised", { day: dayFacts(change.day) }));
    case "see":
    case "nudge":
      return [];
  }
}
