/** 财政退回: the bureau's remarks, pasted as they came, become questions; the approved version stays. */
import { numbering } from "../../../assignment/list-rows.js";
import { chinaTime } from "../../../evidence/china-time.js";
import type { Ledger } from "../../../form/ledger.js";
import type { Happening } from "../../../review/event.js";
import { type Say, say } from "../../../say.js";
import { nameOfPlace } from "../../entry/places-named.js";
import { inputLimit } from "../../screen/input.js";
import type { Input, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
import type { WithReport } from "../../turn/context.js";
import { type Ask, goTo, type Outcome, outcome } from "../../turn/outcome.js";
import { askName, type TypedInputs } from "../../turn/typed-inputs.js";
import { remarkPlaces } from "./remark-places.js";

const remarksInput = "bureauRemarks";
/** Remarks of one return, and characters of each. */
const mostRemarks = 30;
const longest = 500;
/** Characters of a remark that stand beside the question what it is about. */
const longestAsked = 40;
/** The answer that a remark is about the whole report. */
const whole = "-";

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
          ...[...view.asks].map(
            ([name, { question, options }]): Input => ({
              ...{ block: "input", name: askName(name), type: "choice", label: question, options },
              value: view.typed.get(askName(name)) ?? options[0]?.value ?? "",
            }),
          ),
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
  const all = remarks.map((text, index) => {
    const name = `${remarksInput}.${index}`;
    return { name, text, ...placed(report.ledger, text, given.get(askName(name))) };
  });
  if (all.some(({ open }) => open)) {
    const asks = new Map(all.flatMap(({ name, ask }) => (ask === null ? [] : [[name, ask] as const])));
    const text = say("approval.bureau-confirm", { count: asks.size });
    return outcome({ ...state, place: { at: "bureau" } }, { typed: given, asks, notices: [{ text, tone: "warn" }] });
  }
  const asked = all.map(({ text, about }): Happening => ({ kind: "ask", about, text, bureau: true }));
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
    .map((line) => line.replace(numbering, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.slice(0, longest));
}

function problemOf({ length }: readonly string[]): Say | null {
  if (length === 0) return say("approval.bureau-blank");
  return length > mostRemarks ? say("approval.bureau-many", { count: length, most: mostRemarks }) : null;
}

interface Placed {
  readonly about: string | null;
  /** null: it is clear what it is about. */
  readonly ask: Ask | null;
  /** It is not clear, and nobody has said yet. */
  readonly open: boolean;
}

/** Where a remark goes. One that may be about several places is asked, with the best of them chosen. */
function placed(ledger: Ledger, text: string, answer: string | undefined): Placed {
  const { paths, sure } = remarkPlaces(ledger, text);
  const [best = null] = paths;
  if (sure || best === null) return { about: best, ask: null, open: false };
  const options = paths.map((path) => ({ value: path, label: nameOfPlace(ledger, path) }));
  const question = say("approval.bureau-which", { text: shortened(text, longestAsked) });
  const ask = { question, options: [...options, { value: whole, label: say("sheet.whole") }] };
  if (answer === whole) return { about: null, ask, open: false };
  return answer !== undefined && paths.includes(answer)
    ? { about: answer, ask, open: false }
    : { about: best, ask, open: true };
}
