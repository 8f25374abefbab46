/** What is shown before a blank file has come, and when its draft is forgotten. */
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";

export function wantedScreen(): Screen {
  return {
    title: say("blank.wanted-title"),
    color: "indigo",
    blocks: [
      { block: "text", text: say("blank.wanted") },
      {
        block: "buttons",
        buttons: [
          { label: say("button.own-forms"), press: { do: "ownForms" } },
          { label: say("button.home"), press: { do: "home" } },
        ],
      },
    ],
  };
}

export function goneScreen(): Screen {
  return {
    title: say("blank.gone-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("blank.gone") },
      { block: "buttons", buttons: [{ label: say("button.home"), press: { do: "home" } }] },
    ],
  };
}
