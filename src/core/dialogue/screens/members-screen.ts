/** Who may fill a report in: the owner, and the people the owner added. */
import { say } from "../../say.js";
import type { Block, Screen } from "../screen.js";
import type { View } from "../view.js";

/** The input that names people to add. */
export const membersInput = "members";

/** People listed on the card. */
const listed = 12;

/** `known`: people who have talked to the bot; the picker offers those who are not in yet. */
export function membersScreen(view: View, person: string, known: readonly string[]): Screen {
  const owner = view.report.owner === person;
  const { members } = view.report;
  const others = known.filter((one) => one !== view.report.owner && !members.includes(one));
  const blocks: Block[] = [
    { block: "text", text: say("members.owner") },
    { block: "people", people: [view.report.owner] },
    ...(members.length === 0
      ? [{ block: "text" as const, text: say("members.none"), tone: "note" as const }]
      : [{ block: "text" as const, text: say("members.added", { more: Math.max(0, members.length - listed) }) }]),
    ...members.slice(0, listed).flatMap((member): Block[] => [
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
      {
        block: "input",
        name: membersInput,
        type: "people",
        label: say("members.add"),
        value: "",
        options: others.map((one) => ({ value: one, label: one })),
      },
      { block: "text", tone: "note", text: say("members.how") },
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
      ...(owner && others.length === 0
        ? [{ block: "text" as const, tone: "note" as const, text: say("members.how") }]
        : []),
      ...(owner && others.length > 0
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
