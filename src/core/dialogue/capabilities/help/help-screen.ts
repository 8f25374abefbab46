/** What can be typed and pressed. */
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";

/** `away`: there is a card to go back to. */
export function helpScreen(hasReport: boolean, away: boolean): Screen {
  return {
    title: say("help.title"),
    color: "indigo",
    blocks: [
      { block: "text", text: say("help.body") },
      {
        block: "buttons",
        buttons: [
          ...(hasReport
            ? [
                away
                  ? { label: say("button.back-to-form"), press: { do: "cancel" as const }, kind: "primary" as const }
                  : { label: say("button.continue"), press: { do: "continue" as const }, kind: "primary" as const },
                { label: say("button.outline"), press: { do: "outline" as const, scope: "" } },
              ]
            : []),
          { label: say("button.home"), press: { do: "home" } },
        ],
      },
    ],
  };
}
