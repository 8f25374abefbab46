/** A long text in several inputs, to be written over; or all of it comes by message. */
import { isNarrative, narrativeText } from "../../../report/narrative.js";
import { say } from "../../../say.js";
import { inputLimit } from "../../screen/input.js";
import { whereOf } from "../../screen/naming.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { rewritePage } from "./rewrite.js";

export function rewriteScreen(view: View, path: string, wanted: number): Screen {
  const field = view.ledger.field(path);
  const { chunks, page, pages, length } = rewritePage(view.report, view.draft, path, wanted);
  const own = field !== undefined && isNarrative(field) && narrativeText(view.report, path).state === "own";
  const problem = view.problems.get(path) ?? null;
  const first = page * chunks.length;
  return {
    title: say("rewrite.title", { label: field?.label ?? "", row: whereOf(view.ledger, path) }),
    color: "blue",
    blocks: [
      {
        block: "text",
        tone: "note",
        text: say("rewrite.head", { length, part: pages > 1 ? { page: page + 1, pages } : null }),
      },
      {
        block: "form",
        fields: chunks.map(({ name, text }, index) => ({
          block: "input",
          name,
          type: "long",
          label: text === "" ? say("rewrite.rest") : say("rewrite.part", { n: first + index + 1 }),
          value: view.typed.get(name) ?? view.draft[name] ?? text,
          optional: true,
          problem: index === 0 ? problem : null,
          max: inputLimit,
        })),
        buttons: [
          { label: say(page < pages - 1 ? "button.save-on" : "button.save"), press: { do: "submit" }, kind: "primary" },
          ...(own ? [{ label: say("button.standard"), press: { do: "standard" as const, path } }] : []),
          { label: say("button.history"), press: { do: "history", path } },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}
