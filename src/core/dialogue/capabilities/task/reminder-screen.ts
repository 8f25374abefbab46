/** One message for all that is open for a person. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts } from "../../../assignment/day.js";
import { type Say, say } from "../../../say.js";
import type { Named } from "../../screen/named.js";
import type { Block, Screen } from "../../screen/screen.js";
import type { Outcome } from "../../turn/outcome.js";

/** Parts that one message lists. */
const mostListed = 12;

export interface OpenTask {
  readonly task: Assignment;
  readonly report: Named;
}

/** `by`: who asks now; null: the bot reminds by itself. */
export function reminderScreen(open: readonly OpenTask[], today: string, by: string | null): Screen {
  const more = open.length - mostListed;
  const people: Block[] = by === null ? [] : [{ block: "people", people: [by] }];
  return {
    title: say("remind.title", { count: open.length }),
    color: open.some(({ task: { due } }) => due !== null && due < today) ? "orange" : "indigo",
    blocks: [
      ...people,
      { block: "text", text: say(by === null ? "remind.body" : "remind.asked-again") },
      ...open.slice(0, mostListed).map((one) => rowOf(one, today)),
      ...(more > 0 ? [{ block: "text" as const, text: say("remind.more", { more }), tone: "note" as const }] : []),
      { block: "text", text: say("remind.how"), tone: "note" },
    ],
  };
}

function rowOf({ task: { id, title, due, report }, report: named }: OpenTask, today: string): Block {
  const late = due !== null && due < today;
  return {
    block: "row",
    tone: late ? "warn" : "plain",
    text: say("remind.part", {
      ...{ ...named, part: title, report: named.title },
      ...{ due: due === null ? null : dayFacts(due), late, today: due === today },
    }),
    buttons: [{ label: say("handed.start"), press: { do: "task", task: id }, report }],
  };
}

/** Why nobody is asked again now; null: they can be. */
export function cannotAsk({ state, people, nudgedOn }: Assignment, today: string): Say | null {
  if (state !== "open") return say("remind.done-already");
  if (people.length === 0) return say("remind.nobody");
  return nudgedOn !== null && nudgedOn >= today ? say("remind.once-a-day") : null;
}

/** `later`: the day on which they are asked; null: it was done. */
export function askedAgain(result: Outcome, later: string | null, people: number): Outcome {
  const text = later === null ? say("remind.sent", { people }) : say("remind.later", { day: dayFacts(later) });
  return { ...result, toast: { type: "success", text } };
}
