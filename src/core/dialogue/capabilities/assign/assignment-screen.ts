/** One assignment: who has looked, what is asked, and what can be done about it. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts, dayOf } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Block, FormPart, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { missingItems } from "../../steps/part-items.js";
import { stateFacts } from "./board-screen.js";
import { toBoard } from "./hand-over-screen.js";

/** Names of its inputs. */
export const assignmentInputs = { due: "assignment.due", answer: "assignment.answer" } as const;

/** Questions shown: the newest. */
const questionsShown = 5;

export function assignmentScreen(view: View, assignment: Assignment | null, now: number): Screen {
  const title = say("assign.one-title", { title: assignment?.title ?? null });
  if (assignment === null)
    return {
      title,
      color: "grey",
      blocks: [
        { block: "text", text: say("assign.gone") },
        { block: "buttons", buttons: [toBoard] },
      ],
    };
  const missing = missingItems(view, assignment.paths).length;
  return {
    title,
    color: assignment.state === "done" ? "green" : "indigo",
    blocks: [
      {
        block: "text",
        text: say("assign.one", { ...stateFacts(assignment, now), note: assignment.note, missing }),
      },
      ...assignment.people.flatMap(personBlocks),
      ...answered(assignment),
      formOf(view, assignment),
      { block: "buttons", buttons: [toBoard] },
    ],
  };
}

function personBlocks({ person, seenAt, promised }: Assignment["people"][number]): Block[] {
  const seen = seenAt === null ? null : dayFacts(dayOf(seenAt));
  return [
    { block: "people", people: [person] },
    {
      block: "text",
      tone: "note",
      text: say("assign.seen", { seen, promised: promised === null ? null : dayFacts(promised) }),
    },
  ];
}

function answered({ questions }: Assignment): Block[] {
  return questions
    .filter(({ answer }) => answer !== null)
    .slice(-questionsShown)
    .map(({ text, answer }) => ({ block: "text", tone: "note", text: say("handed.question", { text, answer }) }));
}

function formOf({ problems, typed }: View, { id, state, questions, due }: Assignment): Block {
  const open = questions
    .flatMap((one, index) => (one.answer === null ? [{ ...one, index }] : []))
    .slice(-questionsShown);
  const asked: FormPart[] = open.flatMap(({ text, index, by: _ }): FormPart[] => [
    { block: "text", text: say("assign.asked", { text }), tone: "warn" },
    {
      block: "input",
      name: `${assignmentInputs.answer}.${index}`,
      type: "text",
      label: say("assign.answer"),
      value: typed.get(`${assignmentInputs.answer}.${index}`) ?? "",
      max: 500,
    },
    {
      block: "row",
      text: say("assign.answer-below"),
      tone: "note",
      buttons: [
        { label: say("assign.send-answer"), press: { do: "answerQuestion", id, question: index }, kind: "primary" },
      ],
    },
  ]);
  return {
    block: "form",
    fields: [
      ...asked,
      {
        block: "input",
        name: assignmentInputs.due,
        type: "text",
        label: say("assign.due"),
        value: typed.get(assignmentInputs.due) ?? due ?? "",
        placeholder: say("assign.due-how"),
        problem: problems.get(assignmentInputs.due) ?? null,
        max: 20,
      },
    ],
    buttons: [
      ...(state === "open"
        ? [
            {
              label: say("assign.ask-again"),
              press: { do: "askAgain" as const, id },
              kind: open.length > 0 ? ("plain" as const) : ("primary" as const),
            },
          ]
        : []),
      { label: say("assign.move-due"), press: { do: "moveDue", id } },
      { label: say("assign.drop"), press: { do: "dropPart", id }, kind: "danger", confirm: say("assign.drop-confirm") },
    ],
  };
}
