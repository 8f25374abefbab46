/** The two inputs of a remark: what it is about, and the words. */

import type { Ledger } from "../../../form/ledger.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { isPlace, nameOfPlace, placesNamed } from "../../entry/places-named.js";
import type { Input } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { Ask, Outcome } from "../../turn/outcome.js";
import { outcome } from "../../turn/outcome.js";
import type { State } from "../../turn/state.js";
import { askName, type TypedInputs } from "../../turn/typed-inputs.js";

const aboutInput = "reviewAbout";
const textInput = "reviewText";
/** Characters of a remark. */
const longest = 500;

export interface Opinion {
  /** null: the whole report. */
  readonly about: string | null;
  /** "": nothing was written. */
  readonly text: string;
}

export function opinionText({ typed, problems }: Pick<View, "typed" | "problems">, label: Say, hint: Say): Input {
  return {
    ...{ block: "input", name: textInput, type: "long", label, placeholder: hint, max: longest },
    value: typed.get(textInput) ?? "",
    problem: problems.get(textInput) ?? null,
  };
}

/** The name of what it is about, and below it a choice where the name fits several places. */
export function opinionAbout({ typed, problems, asks }: Pick<View, "typed" | "problems" | "asks">): Input[] {
  const ask = asks.get(aboutInput);
  const name: Input = {
    ...{ block: "input", name: aboutInput, type: "text", label: say("review.about"), max: 80 },
    placeholder: say("review.about-hint"),
    value: typed.get(aboutInput) ?? "",
    problem: problems.get(aboutInput) ?? null,
  };
  if (ask === undefined) return [name];
  const { question, options } = ask;
  const value = options[0]?.value ?? "";
  return [name, { block: "input", name: askName(aboutInput), type: "choice", label: question, value, options }];
}

/** What was written, or the same card again where the name of the place is unknown or fits several. */
export function opinionTyped(state: State, ledger: Ledger, { given }: TypedInputs): Opinion | Outcome {
  const text = (given.get(textInput) ?? "").trim().slice(0, longest);
  const name = (given.get(aboutInput) ?? "").trim();
  const chosen = given.get(askName(aboutInput)) ?? "";
  if (name === "") return { about: null, text };
  const paths = placesNamed(ledger, name);
  if (paths.includes(chosen)) return { about: chosen, text };
  const [only] = paths;
  if (only !== undefined && paths.length === 1) return { about: only, text };
  const typed = new Map([
    [aboutInput, name],
    [textInput, text],
  ]);
  if (only === undefined)
    return outcome(state, { typed, problems: new Map([[aboutInput, say("review.no-such-place", { name })]]) });
  return outcome(state, { typed, asks: new Map([[aboutInput, several(ledger, paths)]]) });
}

/** Written where words are needed; the card comes again. */
export function opinionMissing(state: State, { given }: TypedInputs, reason: Say): Outcome {
  return outcome(state, {
    typed: new Map([[aboutInput, given.get(aboutInput) ?? ""]]),
    problems: new Map([[textInput, reason]]),
  });
}

export function isOpinion(read: Opinion | Outcome): read is Opinion {
  return !("state" in read);
}

function several(ledger: Ledger, paths: readonly string[]): Ask {
  return {
    question: say("review.which-place", { count: paths.length }),
    options: paths
      .filter((path) => isPlace(ledger, path))
      .map((path) => ({ value: path, label: nameOfPlace(ledger, path) })),
  };
}
