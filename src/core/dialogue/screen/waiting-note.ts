/** On every other card: the way back to what was pasted and is not yet confirmed. */
import { say } from "../../say.js";
import type { State } from "../turn/state.js";
import type { Block } from "./screen.js";

export function waitingNote({ place, waiting }: State): Block[] {
  const [next] = waiting;
  if (next === undefined || place.at === next.at) return [];
  return [
    {
      block: "row",
      tone: "warn",
      text: say("paste.waiting"),
      buttons: [{ label: say("button.back-to-paste"), press: { do: "continue" }, kind: "primary" }],
    },
  ];
}
