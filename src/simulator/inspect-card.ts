import type { LogEntry } from "./control-types.js";
import type { World } from "./world.js";

/** What the log tells of a card: its size and every rule it breaks, each with its source. */
export function inspectCard(world: World, content: string): NonNullable<LogEntry["card"]> {
  const { elements, bytes, faults, warnings } = world.checkCard(content);
  return { elements, bytes, faults, ...(warnings.length > 0 && { warnings }) };
}
