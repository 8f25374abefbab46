import { isObject, type JsonObject } from "../json.js";
import type { Seat } from "./component.js";
import { COMPONENTS } from "./components/registry.js";
import { type Fault, fault } from "./fault.js";
import { join } from "./pointer.js";
import { isTag } from "./tag.js";

const LEVELS = 5;

/** Gone with version 2.0, or of the shape that version 1.0 had. */
const OLD_TAGS = new Set(["action", "note", "select_menu", "date_picker_menu"]);

export interface Walk {
  seats: Seat[];
  faults: Fault[];
}

/** Every component of the body where it stands, outermost first; what is none of the known ones is a fault. */
export function walk(card: JsonObject): Walk {
  const found: Walk = { seats: [], faults: [] };
  const elements = isObject(card.body) ? card.body.elements : undefined;
  visitAll(elements, "/body/elements", [], found);
  return found;
}

function visitAll(elements: unknown, pointer: string, ancestors: readonly Seat[], found: Walk): void {
  if (!Array.isArray(elements)) return;
  for (const [index, node] of elements.entries()) visit(node, join(pointer, index), ancestors, found);
}

function visit(node: unknown, pointer: string, ancestors: readonly Seat[], found: Walk): void {
  if (!isObject(node)) {
    found.faults.push(fault("property-type", pointer, "expected a component"));
    return;
  }
  const { tag } = node;
  if (!isTag(tag)) {
    found.faults.push(unknownTag(tag, pointer));
    return;
  }
  const seat: Seat = { tag, node, pointer, ancestors };
  found.seats.push(seat);
  descend(seat, found);
}

/** Stops below the last level allowed, which also bounds the work on a hostile card. */
function descend(seat: Seat, found: Walk): void {
  const { holds } = COMPONENTS[seat.tag];
  if (holds === undefined) return;
  const line = [...seat.ancestors, seat];
  if (line.filter((ancestor) => ancestor.tag !== "column").length > LEVELS) {
    found.faults.push(fault("depth", seat.pointer, `containers nest ${LEVELS} levels at most`));
    return;
  }
  visitAll(seat.node[holds], join(seat.pointer, holds), line, found);
}

function unknownTag(tag: unknown, pointer: string): Fault {
  const place = join(pointer, "tag");
  if (tag === undefined) return fault("property-required", place, "a component needs a tag");
  if (typeof tag === "string" && OLD_TAGS.has(tag)) {
    return fault("old-tag", place, `cards of schema V2 no longer support this capability; unsupported tag ${tag}`);
  }
  return fault("unknown-tag", place, `unknown tag: ${JSON.stringify(tag)}`);
}
