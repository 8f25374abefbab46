/** 送审: who reviews, in which order, and what is still open. */
import { unprovenOf } from "../../../evidence/unproven.js";
import { isWaiting } from "../../../review/questions.js";
import { say } from "../../../say.js";
import { checkButton } from "../../checking/check-button.js";
import { reportFacts } from "../../screen/naming.js";
import type { Block, Button, Input, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { who } from "../../screen/who.js";
import type { Submission } from "../../turn/surroundings.js";
import { openOf } from "./review-facts.js";

export const reviewersInput = "reviewers";
export const approverInput = "approver";
export const noteInput = "reviewNote";

/** Characters of the words that go along. */
const longestNote = 200;

export function submitScreen(view: View, { people, chain }: Submission): Screen {
  const { report } = view;
  const others = people.filter((one) => one !== report.owner);
  return {
    title: say("submit.title", reportFacts(report)),
    subtitle: say("review.of-unit", { unit: report.unit }),
    color: "indigo",
    blocks: [
      ...openBlocks(view),
      ...usualChain(chain),
      { block: "text", text: say(chain.length > 0 ? "submit.others" : "submit.choose") },
      {
        block: "form",
        fields: [
          picker(view, reviewersInput, others),
          picker(view, approverInput, others),
          {
            ...{ block: "input", name: noteInput, type: "long", label: say("submit.note"), max: longestNote },
            placeholder: say("submit.note-hint"),
            value: view.typed.get(noteInput) ?? "",
          },
          { block: "text", tone: "note", text: say("members.how") },
        ],
        buttons: [
          { label: say("submit.send"), press: { do: "submitReview" }, kind: chain.length > 0 ? "plain" : "primary" },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

function picker({ problems }: View, name: string, people: readonly string[]): Input {
  return {
    ...{ block: "input", name, type: "people", value: "" },
    label: say(name === reviewersInput ? "submit.reviewers" : "submit.approver"),
    options: people.map((one) => ({ value: one, label: one })),
    problem: problems.get(name) ?? null,
  };
}

function openBlocks(view: View): Block[] {
  const { report } = view;
  const open = openOf(report);
  const waiting = report.review.questions.filter(isWaiting).length;
  const blocks: Block[] = [];
  if (!open.complete || open.errors > 0)
    blocks.push({ block: "row", text: say("submit.open", { ...open }), tone: "warn", buttons: [checkButton(view)] });
  if (waiting > 0)
    blocks.push({ block: "row", text: say("submit.waiting", { waiting }), tone: "warn", buttons: [toQuestions] });
  blocks.push(...unprovenRow(view));
  return blocks;
}

/** Said before it goes out, and holds nothing back. */
function unprovenRow({ report }: View): Block[] {
  const unproven = unprovenOf(report.ledger, report.checks);
  if (unproven.length === 0) return [];
  const survey = unproven.filter(({ why }) => why === "survey").length;
  const full = unproven.length - survey;
  const text = say("evidence.to-submit", { survey, full, both: survey > 0 && full > 0 });
  const button: Button = { label: say("evidence.open-all"), press: { do: "evidence", path: null } };
  return [{ block: "row", text, tone: "note", buttons: [button] }];
}

const toQuestions: Button = { label: say("review.see-questions"), press: { do: "questions" } };

/** Those who reviewed it before, or this unit's report of the same form, in the same order with one press. */
function usualChain(chain: readonly string[]): Block[] {
  if (chain.length === 0) return [];
  return [
    { block: "text", text: say("submit.usual", { reviewers: chain.length - 1 }) },
    ...chain.map((person) => who(person)),
    {
      block: "buttons",
      buttons: [{ label: say("submit.as-usual"), press: { do: "submitReview", chain: [...chain] }, kind: "primary" }],
    },
  ];
}
