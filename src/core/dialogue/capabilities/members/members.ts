/** The people who fill a report in. */
import { say } from "../../../say.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { refusal } from "../../turn/gate.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import { membersInput, membersScreen, viewersInput } from "./members-screen.js";
import type { members as schema } from "./schema.js";

export const members: Capability<typeof schema> = {
  places: {
    members: {
      of: "report",
      needs: "people",
      exists: () => true,
      screen: (view, _, { context, around }) =>
        membersScreen(view, refusal(context, "addMember") === null, around.people),
    },
  },
  presses: {
    members: withReport((context) => goTo(context, { at: "members" })),
    addMembers: withReport((context, _, typed) => addMembers(context, typed)),
    removeMember: withReport(({ state }, { person }) =>
      outcome(state, { effects: [{ effect: "removeMember", person }] }),
    ),
  },
  commands: { members: { do: "members" } },
  messages: [],
  steps: {},
};

/** Each of them gets a card. */
const mostAtOnce = 50;

function addMembers({ state }: WithReport, { picked }: TypedInputs): Outcome {
  const fill = picked.get(membersInput) ?? [];
  const look = (picked.get(viewersInput) ?? []).filter((one) => !fill.includes(one));
  const people = [...fill, ...look];
  if (people.length === 0) return outcome(state, { toast: { type: "warning", text: say("toast.nobody") } });
  if (people.length > mostAtOnce)
    return remark(state, say("members.too-many", { count: people.length, most: mostAtOnce }));
  return outcome(state, {
    effects: [
      ...(fill.length === 0 ? [] : [{ effect: "addMembers" as const, people: fill, role: "contributor" as const }]),
      ...(look.length === 0 ? [] : [{ effect: "addMembers" as const, people: look, role: "viewer" as const }]),
    ],
  });
}
