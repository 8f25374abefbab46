/** The form is one of this bot's now. */
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";

export interface EnabledForm {
  readonly form: string;
  readonly title: string;
  readonly version: number;
}

export function enabledScreen({ form, title, version }: EnabledForm): Screen {
  return {
    title: say("blank.enabled-title", { title }),
    color: "green",
    blocks: [
      { block: "text", text: say("blank.enabled", { version, first: version === 1 }) },
      {
        block: "buttons",
        buttons: [{ label: say("button.blank-begin"), press: { do: "beginForm", begin: form }, kind: "primary" }],
      },
    ],
  };
}
