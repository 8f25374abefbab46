/** What stands in the inputs of a screen, by name. */
import type { FormPart, Screen } from "./screen.js";

export function inputsOf(screen: Screen): Record<string, string> {
  const parts = screen.blocks.flatMap((block) => (block.block === "form" ? block.fields : []));
  return Object.fromEntries(parts.flatMap(inputsIn).map(({ name, value }) => [name, value]));
}

function inputsIn(part: FormPart) {
  if (part.block === "input") return [part];
  return part.block === "grid" ? part.rows.flatMap((row) => row.inputs.filter((input) => input !== null)) : [];
}
