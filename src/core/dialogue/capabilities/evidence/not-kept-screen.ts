/** A file that proves nothing after all: why, what the indicator has now, and the way back to it. */

import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { forever } from "../../screen/forever.js";
import type { Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";

/** Characters of the name in the title. */
const longest = 60;

/** `left`: files that the subject has still; null: it is not known. */
export function notKeptScreen(
  { report, subject, label }: { readonly report: string; readonly subject: string; readonly label: string },
  why: Say,
  left: number | null,
): Screen {
  const screen: Screen = {
    title: say("evidence.not-kept-title", { label: shortened(label, longest) }),
    color: "orange",
    blocks: [
      { block: "text", text: why, tone: "bad" },
      { block: "text", text: say("evidence.not-kept-how", { left, known: left !== null }) },
      {
        block: "buttons",
        buttons: [{ label: say("evidence.open-subject"), press: { do: "evidence", path: subject }, kind: "primary" }],
      },
    ],
  };
  return forever(screen, report);
}
