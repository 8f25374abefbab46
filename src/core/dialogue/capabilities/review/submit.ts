/** 送审 and taking it back. */
import { say } from "../../../say.js";
import type { WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { approverInput, noteInput, reviewersInput } from "./submit-screen.js";

/** People in a chain at most. */
const longestChain = 6;

/** `usual`: the chain that the card offered. */
export function submit(context: WithReport, usual: readonly string[] | undefined, typed: TypedInputs): Outcome {
  const { report, state } = context;
  const note = (typed.given.get(noteInput) ?? "").trim();
  const picked = usual ?? pickedChain(typed);
  const problem = problemOf(
    picked,
    report.owner,
    usual === undefined && (typed.picked.get(approverInput) ?? []).length,
  );
  if (problem !== null)
    return outcome(
      { ...state, place: { at: "submitting" } },
      { problems: problem, typed: new Map([[noteInput, note]]) },
    );
  return goTo(
    context,
    { at: "review", view: "card", page: 0 },
    {
      effects: [{ effect: "happen", happenings: [{ kind: "submit", chain: picked, note }] }],
      notices: [{ text: say("submit.sent", { count: picked.length }), tone: "good" }],
    },
  );
}

/** The approver last, whoever was picked as a reviewer as well. */
function pickedChain({ picked }: TypedInputs): string[] {
  const approvers = picked.get(approverInput) ?? [];
  const reviewers = (picked.get(reviewersInput) ?? []).filter((one) => !approvers.includes(one));
  return [...new Set([...reviewers, ...approvers])];
}

/** `approvers`: how many were picked; false: the card's own chain was taken. */
function problemOf(chain: readonly string[], owner: string, approvers: number | false) {
  if (approvers !== false && approvers !== 1)
    return new Map([[approverInput, say(approvers === 0 ? "submit.no-approver" : "submit.one-approver")]]);
  if (chain.length > longestChain) return new Map([[reviewersInput, say("submit.too-many", { most: longestChain })]]);
  return chain.includes(owner) ? new Map([[reviewersInput, say("submit.not-oneself")]]) : null;
}

export function withdraw(context: WithReport): Outcome {
  return goTo(
    context,
    { at: "review", view: "card", page: 0 },
    {
      effects: [{ effect: "happen", happenings: [{ kind: "withdraw" }] }],
      notices: [{ text: say("submit.withdrawn"), tone: "note" }],
    },
  );
}
