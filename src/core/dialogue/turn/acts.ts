/** Which act each press is, as its capability declares it. */
import type { Act } from "../../access/table.js";
import type { Press } from "./press.js";
import { schemas } from "./schemas.js";

const acts: ReadonlyMap<string, Act> = new Map(
  Object.values(schemas).flatMap((schema): [string, Act][] => Object.entries(schema.acts)),
);

/** Every schema names the act of each of its presses, or it does not compile. */
export function actOf(press: Press): Act {
  const act = acts.get(press.do);
  if (act === undefined) throw new Error(`no act for ${press.do}`);
  return act;
}

/** The section, row or figure that a press names; null: none, or it shows only after reading what came with it. */
export function pathOf(press: Press): string | null {
  if ("path" in press) return press.path ?? null;
  if ("row" in press) return press.row;
  return "list" in press ? press.list : null;
}
