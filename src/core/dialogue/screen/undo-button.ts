/** For a notice that speaks of 撤销, on whatever card it stands. */
import { say } from "../../say.js";
import type { Button } from "./screen.js";

export const undoButton: Button = { label: say("button.undo"), press: { do: "undo" } };
