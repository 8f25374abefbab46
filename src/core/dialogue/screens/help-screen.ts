/** What can be typed and pressed. */
import { say } from "../../say.js";
import type { Screen } from "../screen.js";

export function helpScreen(hasReport: boolean): Screen {
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
                { label: say("button.continue"), press: { do: "continue" as const }, kind: "primary" as const },
                { label: say("button.outline"), press: { do: "outline" as const, scope: "" } },
              ]
            : []),
          { label: say("button.home"), press: { do: "home" } },
        ],
      },
    ],
  };
}
