/** Who may fill a report in: the owner, and the people the owner added. */
import { say } from "../../say.js";
import type { Block, Screen } from "../screen.js";
import type { View } from "../view.js";

/** The input that names people to add. */
export const membersInput = "members";

export function membersScreen(view: View, person: string): Screen {
  const owner = view.report.owner === person;
  const blocks: Block[] = [
    { block: "text", text: say("members.owner") },
    { block: "people", people: [view.report.owner] },
    ...(view.report.members.length === 0
      ? [{ block: "text" as const, text: say("members.none"), tone: "note" as const }]
      : [{ block: "text" as const, text: say("members.added") }]),
    ...view.report.members.flatMap((member): Block[] => [
      { block: "people", people: [member] },
      ...(owner
        ? [
            {
              block: "buttons" as const,
              buttons: [
                {
                  label: say("button.remove-member"),
                  press: { do: "removeMember" as const, person: member },
                  kind: "danger" as const,
                  confirm: say("members.remove-confirm"),
                },
              ],
            },
          ]
        : []),
    ]),
  ];
  const add: Block = {
    block: "form",
    fields: [
      { block: "input", name: membersInput, type: "people", label: say("members.add"), value: "", optional: false },
    ],
    buttons: [
      { label: say("button.add-members"), press: { do: "addMembers" }, kind: "primary" },
      { label: say("button.outline"), press: { do: "outline", scope: "" } },
    ],
  };
  return {
    title: say("members.title"),
    color: "indigo",
    blocks: [
      ...blocks,
      ...(owner
        ? [add]
        : [
            {
              block: "buttons" as const,
              buttons: [{ label: say("button.outline"), press: { do: "outline" as const, scope: "" } }],
            },
          ]),
    ],
  };
}
