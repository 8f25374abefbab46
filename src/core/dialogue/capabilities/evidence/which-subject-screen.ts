/** A typed name fits several indicators or figures: which of them is proven? */
import type { MessageFile } from "../../../evidence/message-file.js";
import { labelOf } from "../../../reading/label.js";
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";

/** Characters of a name. */
const longest = 60;

/** `sent`: the file that was sent just before proves what is chosen. */
export function whichSubjectScreen({ ledger }: View, paths: readonly string[], sent: MessageFile | null): Screen {
  return {
    title: say("evidence.which-title"),
    color: "indigo",
    blocks: [
      ...paths.map((path) => ({
        block: "row" as const,
        text: say("evidence.label", { label: shortened(labelOf(ledger, path), longest) }),
        buttons: [
          sent === null
            ? { label: say("button.open"), press: { do: "evidence" as const, path } }
            : { label: say("evidence.keep"), press: { do: "attachSent" as const, path } },
        ],
      })),
      { block: "buttons", buttons: [{ label: say("button.return"), press: { do: "cancel" } }] },
    ],
  };
}
