/** A typed name fits several figures: whose history? */
import { say } from "../../../say.js";
import { whereOf } from "../../screen/naming.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";

/** Figures shown at most. */
const choices = 10;

export function whichFigureScreen({ ledger }: View, paths: readonly string[]): Screen {
  return {
    title: say("history.which"),
    color: "indigo",
    blocks: [
      { block: "text", text: say("history.fits", { more: Math.max(0, paths.length - choices) }) },
      ...paths.slice(0, choices).map((path) => ({
        block: "row" as const,
        text: say("choose.field", {
          label: ledger.field(path)?.fullLabel ?? "",
          row: whereOf(ledger, path),
          value: ledger.value(path)?.slice(0, 60) ?? null,
        }),
        buttons: [{ label: say("button.history"), press: { do: "history" as const, path } }],
      })),
      { block: "buttons", buttons: [{ label: say("button.return"), press: { do: "cancel" } }] },
    ],
  };
}
