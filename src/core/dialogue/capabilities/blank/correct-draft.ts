/** A correction that was chosen on the card or typed, taken over into the draft; the last one taken back. */
import type { BlankKind } from "../../../blank/blank-words.js";
import { carryCorrections, withCorrection } from "../../../blank/carry-corrections.js";
import { type Correction, correct } from "../../../blank/correct.js";
import { entryGroups } from "../../../blank/entries.js";
import type { FormDraft } from "../../../blank/form-draft.js";
import { say } from "../../../say.js";
import type { Context, OpenDraft } from "../../turn/context.js";
import { goTo, type Outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { cardOf, chosenKinds, correction } from "./draft-screen.js";
import { typedCorrection } from "./typed-correction.js";

export function correctDraft(context: Context, open: OpenDraft, page: number, typed: TypedInputs): Outcome {
  if (typed.given.size === 0) return remark(context.state, say("toast.form-missing"));
  const key = typed.given.get(correction.key) ?? "";
  const to = wantedOf(open.draft, typed);
  const done = key === "" || to === null ? null : corrected(context, open, page, { key, to });
  if (done !== null) return done;
  const wrong = to?.as === "sum" || to?.as === "share" ? correction.of : correction.key;
  const place = { at: "blank", draft: open.id, page } as const;
  return goTo(context, place, {
    problems: new Map([[wrong, say("problem.blank-key")]]),
    // What was chosen stays, so that only what is wrong is chosen anew.
    typed: typed.given,
  });
}

/** null: the text corrects nothing. */
export function correctByText(context: Context, text: string): Outcome | null {
  const { formDraft, words, state } = context;
  if (formDraft === null || !context.makesForms || state.place.at !== "blank") return null;
  const found = typedCorrection(formDraft, words.correct, text);
  if (found === null) return null;
  if ("problem" in found) return remark(state, found.problem);
  return (
    corrected(context, formDraft, cardOf(formDraft, found.key), found) ?? remark(state, say("problem.blank-correction"))
  );
}

function corrected(context: Context, { id, draft }: OpenDraft, page: number, { key, to }: Correction): Outcome | null {
  const understood = correct(draft.understood, { key, to });
  if (understood === null) return null;
  const corrections = withCorrection(draft.corrections, draft.understood, { key, to });
  const next = { ...draft, start: draft.start ?? draft.understood, understood, corrections };
  const labels = entryGroups(draft.understood).flatMap(({ entries }) => entries);
  const label = labels.find((entry) => entry.key === key)?.label ?? "";
  return shown(context, id, page, next, "blank.corrected", label);
}

/** The last correction is taken back: what was read is corrected by all others again. */
export function takeBack(context: Context, { id, draft }: OpenDraft): Outcome {
  const { start, corrections } = draft;
  const last = corrections.at(-1);
  if (start === undefined || last === undefined) return remark(context.state, say("blank.nothing-back"));
  const { understood, corrections: left } = carryCorrections(start, corrections.slice(0, -1));
  const [label = ""] = last.label.split("\n");
  return shown(context, id, 0, { ...draft, understood, corrections: left }, "blank.taken-back", label);
}

function shown(context: Context, id: string, page: number, draft: FormDraft, key: string, label: string): Outcome {
  const place = { at: "blank", draft: id, page } as const;
  return goTo(context, place, {
    effects: [{ effect: "changeDraft", id, draft: { ...draft, revision: draft.revision + 1 } }],
    notices: [{ text: say(key, { label }), tone: "good" }],
  });
}

function wantedOf({ understood }: FormDraft, { given, picked }: TypedInputs): Correction["to"] | null {
  const chosen = given.get(correction.to) ?? "";
  if (chosen === "@not") return { as: "not" };
  if (chosen === "@one" || chosen === "@many") return { as: "options", many: chosen === "@many" };
  const all = picked.get(correction.of) ?? [];
  // In the order of the form, whatever was ticked first.
  const entries = entryGroups(understood).flatMap((group) => group.entries);
  const of = entries.flatMap(({ key }) => (all.includes(key) ? [key] : []));
  const [first = "", second = ""] = of;
  if (chosen === "@sum") return { as: "sum", of };
  if (chosen === "@less") return { as: "sum", of: [first], less: of.slice(1) };
  if (chosen === "@share") return { as: "share", of: second, by: first };
  if (chosen === "@shareBack") return { as: "share", of: first, by: second };
  const kind = chosenKinds.find((one): one is BlankKind => one === chosen);
  const unit = (given.get(correction.unit) ?? "").trim();
  return kind === undefined ? null : { as: "ask", kind, unit: unit === "" ? null : unit };
}
