/** All readings that are open on one card, the likelier chosen; nothing is kept before it is saved. */
import { say } from "../../../say.js";
import { countOpen, openReadings } from "../../checking/open-readings.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { readingsOn } from "./readings.js";

export function directionsScreen(view: View): Screen {
  const inputs = readingsOn(view).map(({ input }) => ({
    ...input,
    value: view.typed.get(input.name) ?? view.draft[input.name] ?? input.value,
  }));
  const more = countOpen(openReadings(view.ledger, view.scheme)) - inputs.length;
  return {
    title: say("directions.title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("directions.body", { more }) },
      {
        block: "form",
        fields: inputs,
        buttons: [
          { label: say("directions.save"), press: { do: "submit" }, kind: "primary" },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}
