/** A card with the inputs of some fields, to be saved or left: what 修改 opens. */
import { say } from "../../say.js";
import type { Expected } from "../steps/expected-inputs.js";
import { inputsFor } from "./input.js";
import type { Button, Screen } from "./screen.js";
import type { View } from "./view.js";

export function editForm(
  view: View,
  expected: readonly Expected[],
  title: Screen["title"],
  further: readonly Button[] = [],
): Screen {
  return {
    title,
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: expected.flatMap(({ path, field }) => inputsFor(view, field, path)),
        buttons: [
          { label: say("button.save"), press: { do: "submit" }, kind: "primary" },
          ...further,
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}
