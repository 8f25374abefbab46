/** Who made a change: shown by the platform, which knows the names; the bot may not read them. */
import { say } from "../../say.js";
import type { Block } from "./screen.js";

/** The program's own names begin with a sign that no person's id has. */
export function who(by: string): Block {
  return by.startsWith("@")
    ? { block: "text", text: say("history.program"), tone: "note" }
    : { block: "people", people: [by] };
}
