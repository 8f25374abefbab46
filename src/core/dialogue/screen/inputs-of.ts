/** The inputs of a screen, and what stands in them. */
import { type Say, say } from "../../say.js";
import { pickedOptions } from "../../value/fields/choices.js";
import type { FormPart, Input, Screen } from "./screen.js";

/** What stands in the inputs of a screen, by name. */
export function inputsOf(screen: Screen): Record<string, string> {
  const parts = screen.blocks.flatMap((block) => (block.block === "form" ? block.fields : []));
  return Object.fromEntries(parts.flatMap(inputsIn).map(({ name, value }) => [name, value]));
}

export function inputsIn(part: FormPart): Input[] {
  if (part.block === "input") return [part];
  return part.block === "grid" ? part.rows.flatMap((row) => row.inputs.filter((input) => input !== null)) : [];
}

/** What an input shows that holds this value: options by their labels. */
export function shownIn({ type, options = [] }: Input, value: string): Say | string {
  const labelOf = (one: string): Say | string => options.find((option) => option.value === one)?.label ?? one;
  if (type !== "choices") return labelOf(value);
  const picked = (pickedOptions(value) ?? []).map(labelOf);
  if (picked.length === 0) return "";
  return say("field.picked", {
    picked: picked.map((label, index) => ({ label, last: index === picked.length - 1 })),
  });
}
