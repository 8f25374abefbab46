/** On every card while somebody enters what another person told: for whom, and the way to end it. */
import { say } from "../../say.js";
import type { State } from "../turn/state.js";
import type { Block } from "./screen.js";

export function behalfNote({ behalf }: State): Block[] {
  if (behalf === null) return [];
  return [
    {
      block: "row",
      tone: "warn",
      text: say("behalf.now", { who: behalf.who, how: say(`behalf.by-${behalf.how}`) }),
      buttons: [{ label: say("behalf.end"), press: { do: "endBehalf" } }],
    },
  ];
}
