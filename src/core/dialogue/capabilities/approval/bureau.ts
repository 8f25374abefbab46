/** 财政退回: the bureau's remarks, pasted as they came, become questions; the approved version stays. */
import { chinaTime } from "../../../evidence/china-time.js";
import type { Ledger } from "../../../form/ledger.js";
import type { Happening } from "../../../review/event.js";
import { type Say, say } from "../../../say.js";
import { findFields } from "../../entry/find-field.js";
import { inputLimit } from "../../screen/input.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

const remarksInput = "bureauRemarks";
/** Remarks of one return, and characters of each. */
const mostRemarks = 30;
const longest = 500;

export function bureauScreen(view: View): Screen {
  return {
    title: say("approval.bureau-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("approval.bureau-how") },
      {
        block: "form",
        fields: [
          {
            ...{
              block: "input",
              name: remarksInput,
              type: "long",
              label: say("approval.bureau-remarks"),
              max: inputLimit,
            },
            placeholder: say("approval.bureau-hint"),
            value: view.typed.get(remarksInput) ?? "",
            problem: view.problems.get(remarksInput) ?? null,
          },
        ],
        buttons: [
          { label: say("approval.bureau-save"), press: { do: "bureauReturn" }, kind: "primary" },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

export function bureauReturn(context: WithReport, { given }: TypedInputs): Outcome {
  const { report, state, now } = context;
  const remarks = remarksOf(given.get(remarksInput) ?? "");
  const problem = problemOf(remarks);
  if (problem !== null)
    return outcome(
      { ...state, place: { at: "bureau" } },
      { typed: given, problems: new Map([[remarksInput, problem]]) },
    );
  const { date } = chinaTime(now);
  const asked = remarks.map(
    (text): Happening => ({ kind: "ask", about: placeOf(report.ledger, text), text, bureau: true }),
  );
  return goTo(
    context,
    { at: "questions", page: 0 },
    {
      effects: [{ effect: "happen", happenings: [...asked, { kind: "bureau", date }] }],
      notices: [{ text: say("approval.bureau-saved", { count: remarks.length }), tone: "good" }],
    },
  );
}

/** One a line; a number before it (1. 2、（3）) is dropped. */
function remarksOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[（(]?\d{1,2}[）).．、]|[一二三四五六七八九十]{1,2}、)\s*/u, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.slice(0, longest));
}

function problemOf({ length }: readonly string[]): Say | null {
  if (length === 0) return say("approval.bureau-blank");
  return length > mostRemarks ? say("approval.bureau-many", { count: length, most: mostRemarks }) : null;
}

/** “全年执行数：与决算不符” names its place, where only one has that name. */
function placeOf(ledger: Ledger, text: string): string | null {
  const name = /^([^：:]{2,30})[：:]/u.exec(text)?.[1]?.trim();
  if (name === undefined) return null;
  const { paths, exact } = findFields(ledger, name, { at: "home" }, { computed: true });
  return exact && paths.length === 1 ? (paths[0] ?? null) : null;
}
