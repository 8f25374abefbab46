/** The scheme's tiers to choose from, each with the points that it allows, where no rule gives a score. */
import type { Field } from "../../../form/form.js";
import { say } from "../../../say.js";
import { bandFacts, bandOf } from "../../../score/band.js";
import type { Scheme } from "../../../score/scheme.js";
import type { Line } from "../../../score/score-line.js";
import { tierOf } from "../../../score/tier.js";
import type { Input } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { hasTiers, tierChosen } from "../../steps/review-demands.js";

/** The input's name: no field has it. */
export function tierInput(row: string): string {
  return `${row}.tier~`;
}

/** `asked`: the form has a field for the tier, which gets the choice instead. */
export function tierParts(view: View, line: Line, asked: boolean): Input[] {
  const { scheme } = view;
  if (scheme === null || asked || !hasTiers(line, scheme)) return [];
  const name = tierInput(line.path);
  return [
    {
      block: "input",
      name,
      type: "choice",
      label: say("step.tier"),
      placeholder: say("step.tier-choose"),
      value: view.typed.get(name) ?? view.draft[name] ?? tierChosen(line, scheme),
      options: tierOptions(line, scheme),
      problem: view.problems.get(name) ?? null,
    },
  ];
}

/** The form's own field for the tier as a choice of the scheme's tiers, or of the form's options with the points of each. */
export function asTierChoice(input: Input, line: Line, scheme: Scheme, { kind, options }: Field): Input {
  if (kind !== "choice") return { ...input, type: "choice", options: tierOptions(line, scheme) };
  const labels = new Map(tierOptions(line, scheme).map(({ value, label }) => [value, label]));
  return {
    ...input,
    options: options.map(({ label }) => {
      const band = tierOf(scheme.qualitative, label);
      return { value: label, label: (band === null ? undefined : labels.get(band.label)) ?? label };
    }),
  };
}

function tierOptions({ weight }: Line, { qualitative, decimals }: Scheme): NonNullable<Input["options"]> {
  return qualitative.map((band) => ({
    value: band.label,
    label: weight === null ? band.label : say("step.tier-option", bandFacts(bandOf(band, weight), decimals)),
  }));
}
