/** The note and the button on the card of a file that looks like a blank form. */
import { say } from "../../../say.js";
import type { Button, TextBlock } from "../../screen/screen.js";

/** From so many values on that were read, a file is rather a report that somebody has begun. */
const begun = 5;

export function isBetterBlank(values: number): boolean {
  return values < begun;
}

export function blankNote(makes: boolean): TextBlock {
  return { block: "text", tone: "warn", text: say(makes ? "offer.blank-make" : "offer.blank-ask") };
}

export function blankButton(offer: string, isBest: boolean): Button {
  return {
    label: say("button.blank-of-file"),
    press: { do: "blankOfFile", offer },
    ...(isBest ? { kind: "primary" as const } : {}),
  };
}
