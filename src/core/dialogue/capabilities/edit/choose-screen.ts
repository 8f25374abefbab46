/** A typed name fits several fields: which one? */
import { say } from "../../../say.js";
import { whereOf } from "../../screen/naming.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";

/** Candidates shown at most. */
export const choices = 10;

export function chooseScreen(view: View, paths: readonly string[], raw: string | null): Screen {
  return {
    title: say("choose.title"),
    color: "orange",
    blocks: [
      {
        block: "text",
        text: say(raw === null ? "choose.edit" : "choose.set", {
          raw: raw?.slice(0, 100) ?? "",
          more: Math.max(0, paths.length - choices),
        }),
      },
      ...paths.slice(0, choices).map((path) => ({
        block: "row" as const,
        text: say("choose.field", {
          label: view.ledger.field(path)?.fullLabel ?? path,
          row: whereOf(view.ledger, path),
          value: view.ledger.value(path)?.slice(0, 60) ?? null,
        }),
        buttons: [
          {
            label: say("button.this-one"),
            press: raw === null ? { do: "edit" as const, path } : { do: "set" as const, path },
          },
        ],
      })),
      { block: "buttons", buttons: [{ label: say("button.cancel"), press: { do: "cancel" } }] },
    ],
  };
}
