/** The offer was forgotten since: files are kept for a month. */
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";

export function goneScreen(): Screen {
  return {
    title: say("offer.gone-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("offer.gone") },
      { block: "buttons", buttons: [{ label: say("button.back-to-form"), press: { do: "cancel" }, kind: "primary" }] },
    ],
  };
}
