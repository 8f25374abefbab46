/** Names of rows, a line each: every line becomes a row. */
import type { Entry } from "../form/ledger.js";
import { say } from "../say.js";
import { readField } from "../value/read-field.js";
import { type Context, type OpenReport, type Outcome, outcome } from "./context.js";
import type { FormValue } from "./event.js";
import { backward, forward } from "./move.js";
import { orderEntry } from "./rows.js";
import { namesInput } from "./screens/name-parts.js";
import type { Step } from "./steps.js";
import type { Way } from "./submit.js";

/** Rows that can be added at once. */
const most = 50;

export function submitNames(
  context: Context & { report: OpenReport },
  step: Step,
  form: Readonly<Record<string, FormValue>>,
  way: Way,
): Outcome {
  const { ledger, scheme } = context.report;
  const input = namesInput(step);
  const raw = form[input];
  const typed = typeof raw === "string" ? raw : "";
  const names = typed
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[(（]?\d{1,2}[)）.、．]|[-•·])\s*/, "").trim())
    .filter((line) => line !== "");
  const list = step.list ?? "";
  const present = ledger.rows(list);
  const problem = problemOf(names, present.length === 0 && way === "next");
  if (problem !== null) {
    return outcome(
      { ...context.state, draft: { ...context.state.draft, [input]: typed } },
      { problems: new Map([[input, problem]]), typed: new Map([[input, typed]]) },
    );
  }
  const first = ledger.nextRow(list);
  const fresh = names.map((_, index) => String(first + index));
  const entries: Entry[] =
    names.length === 0
      ? []
      : [
          orderEntry(list, [...present, ...fresh]),
          ...names.map((name, index) => ({
            path: `${list}.${first + index}.${step.definition?.named ?? ""}`,
            raw: name,
            value: name,
          })),
        ];
  const after = ledger.with(entries);
  const from = { step: step.id, page: 0 };
  const place =
    way === "back"
      ? backward(after, scheme, from)
      : way === "leave"
        ? { at: "outline" as const, scope: "" }
        : forward(after, scheme, { ...from, page: Number.MAX_SAFE_INTEGER });
  const { [input]: _, ...draft } = context.state.draft;
  return outcome(
    { ...context.state, place, draft, from: null },
    {
      entries,
      notices:
        names.length === 0
          ? []
          : [{ text: say("notice.rows-added", { count: names.length, of: step.definition?.of ?? "" }), tone: "good" }],
    },
  );

  function problemOf(lines: readonly string[], needed: boolean) {
    if (lines.length === 0) return needed ? say("problem.names-required", { of: step.definition?.of ?? "" }) : null;
    if (lines.length > most) return say("problem.names-too-many", { count: lines.length, most });
    for (const line of lines) {
      const reading = readField("text", line, { max: 100 });
      if ("problem" in reading)
        return say(`problem.${reading.problem.code}`, { label: line.slice(0, 20), ...reading.problem.facts });
    }
    return null;
  }
}
