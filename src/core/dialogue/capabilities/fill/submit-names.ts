/** Names of rows, a line each: every line becomes a row. */

import type { Entry } from "../../../form/ledger.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { readField } from "../../../value/read-field.js";
import { orderEntry } from "../../entry/row-order.js";
import { specUnder } from "../../screen/text-limit.js";
import { isDeclaredEmpty } from "../../steps/declared-empty.js";
import { backward, forward, lastPage } from "../../steps/next-place.js";
import type { Step } from "../../steps/steps.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { Place } from "../../turn/place.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { namesInput } from "./name-parts.js";
import type { Way } from "./submit-step.js";

/** Rows that can be added at once. */
const mostNames = 50;

export function submitNames(context: WithReport, step: Step, inputs: TypedInputs, way: Way): Outcome {
  const { state } = context;
  const input = namesInput(step);
  const typed = inputs.touched.get(input) ?? state.draft[input] ?? "";
  const names = namesIn(typed);
  const problem = problemOf(context, step, names, way);
  if (problem !== null) {
    const draft = { ...state.draft, [input]: typed };
    if (way !== "next" && way !== "finish")
      return outcome({ ...state, place: target(context, step, [], way), draft, from: null });
    return outcome({ ...state, draft }, { problems: new Map([[input, problem]]), typed: new Map([[input, typed]]) });
  }
  const entries = names.length === 0 ? [] : rowsNamed(context, step, names);
  const { [input]: _, ...draft } = state.draft;
  const added = say("notice.rows-added", { count: names.length, of: step.definition?.of ?? "" });
  return outcome(
    { ...state, place: target(context, step, entries, way), draft, from: null },
    { entries, notices: names.length === 0 ? [] : [{ text: added, tone: "good" }] },
  );
}

/** One name a line, numbering in front taken off. */
function namesIn(typed: string): string[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[(（]?\d{1,2}[)）.、．]|[-•·])\s*/, "").trim())
    .filter((line) => line !== "");
}

function problemOf({ report }: WithReport, step: Step, names: readonly string[], way: Way): Say | null {
  const of = step.definition?.of ?? "";
  const list = step.list ?? "";
  const present = report.ledger
    .rows(list)
    .map((row) => report.ledger.value(`${list}.${row}.${step.definition?.named}`));
  if (names.length === 0)
    return present.length === 0 && way === "next" && !isDeclaredEmpty(report.ledger, list)
      ? say("problem.names-required", { of })
      : null;
  if (names.length > mostNames) return say("problem.names-too-many", { count: names.length, most: mostNames });
  for (const [index, name] of names.entries()) {
    const reading = readName(report, step, name);
    if ("problem" in reading)
      return say("problem.name-unfit", {
        name: name.slice(0, 20),
        why: say(`problem.${reading.problem.code}`, { rule: null, ...reading.problem.facts }),
      });
    if (names.indexOf(name) < index || present.includes(reading.value))
      return say("problem.name-twice", { name: name.slice(0, 40) });
  }
  return null;
}

/** A name is read as the field that it is for. */
function readName({ scheme }: OpenReport, { definition }: Step, name: string) {
  const field = definition?.row.fields.find(({ id }) => id === definition.named);
  return readField(field?.kind ?? "text", name, field === undefined ? {} : specUnder(scheme, field));
}

function rowsNamed({ report }: WithReport, step: Step, names: readonly string[]): Entry[] {
  const list = step.list ?? "";
  const first = report.ledger.nextRow(list);
  const fresh = names.map((_, index) => String(first + index));
  return [
    orderEntry(list, [...report.ledger.rows(list), ...fresh]),
    ...names.map((raw, index) => {
      const reading = readName(report, step, raw);
      const value = "problem" in reading ? raw : reading.value;
      return { path: `${list}.${first + index}.${step.definition?.named ?? ""}`, raw, value };
    }),
  ];
}

function target(context: WithReport, step: Step, entries: readonly Entry[], way: Way): Place {
  const after = { ...context.report, ledger: context.report.ledger.with(entries) };
  const from = { step: step.id, page: 0 };
  if (way === "back") return backward(after, from);
  if (way === "leave") return { at: "outline", scope: "" };
  return forward(after, { ...from, page: lastPage }, context.state.seen);
}
