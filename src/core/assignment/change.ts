/** What becomes of an assignment. */
import type { Assignee, Assignment, Invitation } from "./assignment.js";

export type AssignmentChange =
  /** 我填完了 */
  | { readonly does: "finish" }
  /** 转给…: somebody else does it instead. */
  | { readonly does: "pass"; readonly to: string }
  /** 转给… somebody whom the bot does not know: a code brings them. */
  | { readonly does: "invite"; readonly invitation: Invitation }
  /** 有疑问 */
  | { readonly does: "ask"; readonly text: string }
  | { readonly does: "answer"; readonly question: number; readonly text: string }
  | { readonly does: "move"; readonly due: string | null }
  | { readonly does: "drop" }
  /** 催一下 */
  | { readonly does: "nudge"; readonly day: string }
  /** 明天交 */
  | { readonly does: "promise"; readonly day: string }
  /** Figures of a part that was done are others now. `missing`: more than 0 when one was emptied, and the part is open again. */
  | { readonly does: "correct"; readonly figures: readonly CorrectedFigure[]; readonly missing: number }
  /** The part was opened. */
  | { readonly does: "see" }
  /** Somebody takes it by a code, or in a group. */
  | { readonly does: "take" };

export interface CorrectedFigure {
  /** The name of its row; null: it stands in none. */
  readonly row: string | null;
  readonly label: string;
  /** As they are shown; null: empty. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Who does it, and when in milliseconds. */
export interface Changing {
  readonly person: string;
  readonly at: number;
}

/** Questions kept of one assignment: the newest. */
const mostQuestions = 20;

export function changed(assignment: Assignment, change: AssignmentChange, { person, at }: Changing): Assignment {
  switch (change.does) {
    case "finish":
      return { ...assignment, state: "done", doneBy: person, doneAt: at };
    case "pass":
      return { ...assignment, people: passed(assignment.people, person, change.to) };
    case "ask": {
      const asked = { by: person, at, text: change.text, answer: null };
      return { ...assignment, questions: [...assignment.questions, asked].slice(-mostQuestions) };
    }
    case "answer":
      return {
        ...assignment,
        questions: assignment.questions.map((one, index) =>
          index === change.question ? { ...one, answer: change.text } : one,
        ),
      };
    case "move":
      return { ...assignment, due: change.due, people: assignment.people.map((one) => ({ ...one, promised: null })) };
    case "drop":
      return { ...spent(assignment), state: "dropped" };
    case "nudge":
      return { ...assignment, nudgedOn: change.day };
    case "promise":
      return of(assignment, person, { promised: change.day });
    case "correct":
      return change.missing === 0 ? assignment : { ...assignment, state: "open", doneBy: null, doneAt: null };
    case "see":
      return of(assignment, person, { seenAt: at });
    case "take":
      return {
        ...spent(assignment),
        people: [...assignment.people, { person, seenAt: at, promised: null }],
      };
    case "invite":
      return {
        ...assignment,
        invitation: change.invitation,
        people: assignment.people.filter((one) => one.person !== person),
      };
  }
}

/** A code works once. It is kept, so that it is recognised when somebody types it again. */
function spent(assignment: Assignment): Assignment {
  const { invitation, spentCode } = assignment;
  return { ...assignment, invitation: null, spentCode: invitation?.code ?? spentCode };
}

export function isAsked({ people }: Assignment, person: string): boolean {
  return people.some((one) => one.person === person);
}

/** Whoever is asked already is not asked twice. */
function passed(people: readonly Assignee[], from: string, to: string): Assignee[] {
  const rest = people.filter((one) => one.person !== from && one.person !== to);
  return [...rest, people.find((one) => one.person === to) ?? { person: to, seenAt: null, promised: null }];
}

function of(assignment: Assignment, person: string, more: Partial<Assignee>): Assignment {
  return { ...assignment, people: assignment.people.map((one) => (one.person === person ? { ...one, ...more } : one)) };
}
