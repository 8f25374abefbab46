/** 答复 a question, and closing it. */

import { wholeReport } from "../../../access/parts.js";
import { concerns, isAsker, type Question } from "../../../review/questions.js";
import { say } from "../../../say.js";
import { reasonField, reasonTyped, refusedReason } from "../../checking/reason-input.js";
import { nameOfPlace, valueAt } from "../../entry/places-named.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { WithReport } from "../../turn/context.js";
import { refusal } from "../../turn/gate.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

export function replyScreen(view: View, { text, about }: Question): Screen {
  const { ledger } = view;
  return {
    title: say("questions.reply-title"),
    color: "indigo",
    blocks: [
      {
        block: "text",
        text: say("questions.asked", {
          name: about === null ? null : nameOfPlace(ledger, about),
          value: about === null ? null : valueAt(ledger, about),
          text,
        }),
      },
      {
        block: "form",
        fields: [reasonField(view, say("questions.reply-label"), say("questions.reply-hint"), "")],
        buttons: [
          { label: say("questions.send"), press: { do: "reply" }, kind: "primary" },
          { label: say("questions.back"), press: { do: "questions" } },
        ],
      },
    ],
  };
}

/** The question that a press names; undefined: it is not open any longer, or about what the person does not see. */
export function shownQuestion({ report }: Pick<WithReport, "report">, number: number): Question | undefined {
  const question = openQuestion(report, number);
  return question === undefined || !concerns(question, report.parts) ? undefined : question;
}

function openQuestion({ review }: WithReport["report"], number: number): Question | undefined {
  return review.questions.find((one) => one.number === number && !one.closed);
}

export function reply(context: WithReport, typed: TypedInputs): Outcome {
  const { place } = context.state;
  if (place.at !== "replying") return outcome(context.state);
  const text = reasonTyped(typed);
  return text === "" ? refusedReason(context.state, typed) : answered(context, place.question, text);
}

/** `text` "": the figure was put right. */
export function answered(context: WithReport, number: number, text: string): Outcome {
  const question = openQuestion(context.report, number);
  if (question === undefined) return gone(context);
  const refused = refusal(context, "reply", question.about ?? wholeReport);
  if (refused !== null) return remark(context.state, refused);
  return toList(context, {
    effects: [{ effect: "happen", happenings: [{ kind: "answer", question: number, text }] }],
    notices: [{ text: say("questions.answered"), tone: "good" }],
  });
}

export function close(context: WithReport, number: number): Outcome {
  const question = shownQuestion(context, number);
  if (question === undefined) return gone(context);
  if (!isAsker(question, context.person, context.report.owner))
    return remark(context.state, say("questions.not-yours"));
  return toList(context, { effects: [{ effect: "happen", happenings: [{ kind: "close", question: number }] }] });
}

function gone(context: WithReport): Outcome {
  return toList(context, { notices: [{ text: say("questions.gone"), tone: "note" }] });
}

function toList(context: WithReport, more: Parameters<typeof outcome>[1]): Outcome {
  const page = context.state.place.at === "questions" ? context.state.place.page : 0;
  return goTo(context, { at: "questions", page }, more);
}
