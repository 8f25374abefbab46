/** There is a report of the same form, unit and year already: that one, or another? */
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";
import type { FormChoice } from "../../turn/context.js";
import type { Place } from "../../turn/place.js";

export function twinScreen(twin: Extract<Place, { at: "twin" }>, forms: readonly FormChoice[]): Screen {
  const title = forms.find(({ id }) => id === twin.form)?.title ?? "";
  return {
    title: say("twin.title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("twin.body", { title, unit: twin.unit, year: twin.year }) },
      {
        block: "buttons",
        buttons: [
          { label: say("button.open-twin"), press: { do: "open" }, kind: "primary", report: twin.report },
          { label: say("button.another"), press: { do: "another" } },
          { label: say("button.home"), press: { do: "home" } },
        ],
      },
    ],
  };
}
