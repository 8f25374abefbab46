import type { z } from "zod";
import type { JsonObject } from "../json.js";
import type { Fault } from "./fault.js";
import type { Tag } from "./tag.js";

/** What one kind of component is held to; components/ has one file for each. */
export interface Component {
  /** Strict: an unknown property is a fault. What it holds is left unread here. */
  schema: z.ZodType;
  /** What it may stand in, directly. */
  within: readonly Holder[];
  /** The property with the components it holds; each kind of holder counts as a level of nesting, columns aside. */
  holds?: "elements" | "columns";
  /** A person enters or picks something: it needs a name in a form and a callback outside of one. */
  takes?: "value";
  /** Works in a form only, at any depth. */
  formOnly?: true;
  /** What a schema cannot say. */
  check?(seat: Seat): Iterable<Fault>;
}

/** "body" is the card's body itself. */
export type Holder = "body" | "form" | "column_set" | "column" | "interactive_container" | "collapsible_panel";

/** A component where it stands. */
export interface Seat {
  tag: Tag;
  node: JsonObject;
  pointer: string;
  /** From the outermost to the one it stands in. */
  ancestors: readonly Seat[];
}

/** All that holds components of any kind. */
export const ANYWHERE: readonly Holder[] = ["body", "form", "column", "interactive_container", "collapsible_panel"];

export function isInForm(seat: Seat): boolean {
  return seat.ancestors.some((ancestor) => ancestor.tag === "form");
}
