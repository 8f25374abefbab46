/** Asks why a warning may stay. */
import type { Finding } from "../../check/finding.js";
import { reasonFor } from "../../check/waivers.js";
import { type Say, say } from "../../say.js";
import { longestReason, reasonInput } from "../reason.js";
import type { Input, Screen } from "../screen.js";
import { shortenSay } from "../shorten-say.js";
import type { View } from "../view.js";
import { longestSentence } from "./finding-blocks.js";

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

export function reasonField(view: View, label: Say, hint: Say, before: string): Input {
  return {
    block: "input",
    name: reasonInput,
    type: "long",
    label,
    placeholder: hint,
    value: view.typed.get(reasonInput) ?? before,
    problem: view.problems.get(reasonInput) ?? null,
    max: longestReason,
  };
}
