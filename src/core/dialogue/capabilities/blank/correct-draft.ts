/** A correction that was chosen on the card, taken over into the draft. */
import type { BlankKind } from "../../../blank/blank-words.js";
import { withCorrection } from "../../../blank/carry-corrections.js";
import { type Correction, correct } from "../../../blank/correct.js";
import { say } from "../../../say.js";
import type { Context, OpenDraft } from "../../turn/context.js";
import { goTo, type Outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { chosenKinds, correction } from "./draft-screen.js";

export function correctDraft(
  context: Context,
  { id, draft }: OpenDraft,
  page: number,
  { given, picked }: TypedInputs,
): Outcome {
  if (given.size === 0) return remark(context.state, say("toast.form-missing"));
  const place = { at: "blank", draft: id, page } as const;
  const key = given.get(correction.key) ?? "";
  const to = wantedOf(given, picked);
  const understood = key === "" || to === null ? null : correct(draft.understood, { key, to });
  if (understood === null || to === null) {
    const wrong = to?.as === "sum" ? correction.of : correction.key;
    return goTo(context, place, { problems: new Map([[wrong, say("problem.blank-key")]]) });
  }
  const corrections = withCorrection(draft.corrections, draft.understood, { key, to });
  const revision = draft.revision + 1;
  return goTo(context, place, {
    effects: [{ effect: "changeDraft", id, draft: { ...draft, understood, corrections, revision } }],
    notices: [{ text: say("blank.corrected"), tone: "good" }],
  });
}

function wantedOf(given: TypedInputs["given"], picked: TypedInputs["picked"]): Correction["to"] | null {
  const chosen = given.get(correction.to) ?? "";
  if (chosen === "@not") return { as: "not" };
  if (chosen === "@one" || chosen === "@many") return { as: "options", many: chosen === "@many" };
  if (chosen === "@sum") return { as: "sum", of: picked.get(correction.of) ?? [] };
  const kind = chosenKinds.find((one): one is BlankKind => one === chosen);
  const unit = (given.get(correction.unit) ?? "").trim();
  return kind === undefined ? null : { as: "ask", kind, unit: unit === "" ? null : unit };
}
