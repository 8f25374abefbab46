/** Asks why a warning may stay. */
import type { Finding } from "../../../check/finding.js";
import { reasonFor } from "../../../check/waivers.js";
import { say } from "../../../say.js";
import { longestSentence } from "../../checking/finding-blocks.js";
import { reasonField } from "../../checking/reason-input.js";
import { shortenSay } from "../../checking/shorten-say.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";

export function waiveScreen(view: View, finding: Finding): Screen {
  return {
    title: say("waive.title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("waive.body", { sentence: shortenSay(finding.say, longestSentence) }) },
      {
        block: "form",
        fields: [reasonField(view, say("waive.label"), say("waive.hint"), reasonFor(view.ledger, finding) ?? "")],
        buttons: [
          { label: say("waive.save"), press: { do: "explain" }, kind: "primary" },
          { label: say("button.cancel"), press: { do: "findings" } },
        ],
      },
    ],
  };
}
