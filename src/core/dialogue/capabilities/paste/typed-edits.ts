/** What a submission of the confirming card changes in the pasted table. */
import type { OpenReport } from "../../turn/context.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { cellsUnder } from "./paste-groups.js";
import type { Question } from "./paste-questions.js";
import type { Pasted, PastePlace } from "./pasted.js";

/** null: an input is about no cell of the table: with rows that a colleague added meanwhile their numbers have moved. */
export function withTyped(
  report: OpenReport,
  place: PastePlace,
  pasted: Pasted,
  questions: readonly Question[],
  shown: readonly string[],
  { touched }: TypedInputs,
): PastePlace | null {
  const keys = new Map([
    ...questions.flatMap((question) => [...question.keys]),
    ...cellsUnder(report, pasted, place.open ?? null).map(({ path, key }) => [path, key] as const),
  ]);
  if (!shown.every((name) => keys.has(name))) return null;
  const edits = { ...place.edits };
  for (const [name, text] of touched) {
    const key = keys.get(name);
    if (key !== undefined) edits[key] = text;
  }
  return { ...place, edits: implied(edits, keys) };
}

/** A reason says that the score is kept, a corrected value that it is the rule's, where nothing was chosen. */
function implied(edits: Record<string, string>, keys: ReadonlyMap<string, string>): Record<string, string> {
  const result = { ...edits };
  for (const key of keys.values()) {
    const reason = /^(?:(row\.\d+\.\d+)\.handReason|(rounding)-reason)$/.exec(key);
    const at = reason?.[1] === undefined ? reason?.[2] : `${reason[1]}.score`;
    if (at !== undefined && result[at] === undefined && (result[key] ?? "").trim() !== "") result[at] = "keep";
  }
  return result;
}
