/** Who may fill a report in: the owner, and the people the owner added. */
import type { Member } from "../../../access/member.js";
import { type Say, say } from "../../../say.js";
import type { Block, Button, Input, Screen, TextBlock } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";

/** The input that names people to add. */
export const membersInput = "members";
/** The input that names people who only look on. */
export const viewersInput = "viewers";

/** People listed on the card. */
const listed = 12;

/** `known`: people who have talked to the bot; the picker offers those who are not in yet. */
export function membersScreen({ report }: View, mayAdd: boolean, known: readonly string[]): Screen {
  const { owner } = report;
  const members = report.members.map(({ person }) => person);
  const others = known.filter((one) => one !== owner && !members.includes(one));
  const list = peopleBlocks(owner, report.members);
  return { title: say("members.title"), color: "indigo", blocks: [...list, ...addBlocks(others, mayAdd)] };
}

function peopleBlocks(owner: string, members: readonly Member[]): Block[] {
  return [
    { block: "text", text: say("members.owner") },
    { block: "people", people: [owner] },
    members.length === 0
      ? { block: "text", text: say("members.none"), tone: "note" }
      : { block: "text", text: say("members.added", { more: Math.max(0, members.length - listed) }) },
    ...members.slice(0, listed).flatMap(({ person, role, parts }): Block[] => [
      { block: "people", people: [person] },
      {
        block: "text",
        text: say(role === "contributor" && parts !== null ? "members.part" : `members.${role}`),
        tone: "note",
      },
      { block: "buttons", buttons: [remove(person)] },
    ]),
  ];
}

function remove(person: string): Button {
  return {
    label: say("button.remove-member"),
    press: { do: "removeMember", person },
    kind: "danger",
    confirm: say("members.remove-confirm"),
  };
}

const toOutline: Button = { label: say("button.outline"), press: { do: "outline", scope: "" } };

const how: TextBlock = { block: "text", tone: "note", text: say("members.how") };

function addBlocks(others: readonly string[], mayAdd: boolean): Block[] {
  if (!mayAdd) return [{ block: "buttons", buttons: [toOutline] }];
  if (others.length === 0) return [how, { block: "buttons", buttons: [toOutline] }];
  return [
    {
      block: "form",
      fields: [
        picker(membersInput, say("members.add"), others),
        picker(viewersInput, say("members.add-viewers"), others),
        how,
      ],
      buttons: [{ label: say("button.add-members"), press: { do: "addMembers" }, kind: "primary" }, toOutline],
    },
  ];
}

function picker(name: string, label: Say, people: readonly string[]): Input {
  const options = people.map((one) => ({ value: one, label: one }));
  return { block: "input", name, type: "people", label, value: "", options };
}
