/** The next version of a form: what asks the same as before is called the same. */
import { compileForm } from "../form/compile.js";
import { type PastForm, shapeOf } from "./form-shape.js";
import { type MadeForm, type MakeOptions, makeForm } from "./make-form.js";
import { matchVersions, type Renamed } from "./match-versions.js";
import type { Understood } from "./understood.js";

/** The versions before, and what a person said of labels that changed. */
export interface Following {
  readonly past: PastForm;
  readonly said: readonly Renamed[];
}

export interface NextForm {
  readonly made: MadeForm;
  /** Labels that stand where similar ones stood. */
  readonly renamed: readonly Renamed[];
}

/** `after` null: it is the first version. */
export function makeNextForm(
  understood: Understood,
  options: Omit<MakeOptions, "ids">,
  after: Following | null,
): NextForm {
  const placed = makeForm(understood, options);
  if (after === null) return { made: placed, renamed: [] };
  const { source, narratives } = placed;
  const form = compileForm({ file: "form.yaml", source, fragments: new Map(), narratives }, []);
  const { row, indicator, fields } = options.words.made;
  const next = { shape: shapeOf(form), version: source.version, untitled: [row, indicator, fields] };
  const { ids, renamed } = matchVersions(after.past, next, after.said);
  return { made: makeForm(understood, { ...options, ids }), renamed };
}
