import type { Seat } from "../cards/component.js";
import { elementsWithin } from "../cards/find-element.js";
import type { JsonObject } from "../json.js";
import { type Entry, FIELD_KINDS, isFieldTag } from "./field-kinds.js";

/** How an input left empty is sent is not documented; all of these were seen, so that a bot must bear each. */
export type EmptyShape = "missing" | "text" | "list" | "null";

export type FormValue = { readonly formValue: JsonObject } | { readonly refused: { input: string; reason: string } };

export interface Filling {
  readonly given: Readonly<Record<string, Entry>>;
  readonly members: readonly string[];
  nextEmpty(): EmptyShape;
}

/** `form_value` of a submit: what stands in the form's elements after the person's entries, or what the client holds back. */
export function fillForm(card: JsonObject, form: Seat, filling: Filling): FormValue {
  const fields = elementsWithin(card, form).filter((seat) => isFieldTag(seat.tag));
  const unknown = Object.keys(filling.given).find((name) => !fields.some((seat) => seat.node.name === name));
  if (unknown !== undefined) return { refused: { input: unknown, reason: "表单里没有这一项" } };
  const formValue: JsonObject = {};
  for (const seat of fields) {
    const name = String(seat.node.name);
    const entry = currentEntry(seat, filling.given[name]);
    const reason = whyRefused(seat, filling.given[name], entry, filling.members);
    if (reason !== null) return { refused: { input: name, reason } };
    const sent = entry === undefined ? emptyAs(filling.nextEmpty()) : wire(seat, entry);
    if (sent !== undefined) formValue[name] = sent;
  }
  return { formValue };
}

/** What stands in the element; undefined when it is empty. */
function currentEntry(seat: Seat, given: Entry | undefined): Entry | undefined {
  const entry = given ?? (isFieldTag(seat.tag) ? FIELD_KINDS[seat.tag].initial(seat.node) : undefined);
  return entry === "" || (Array.isArray(entry) && entry.length === 0) ? undefined : entry;
}

function whyRefused(
  seat: Seat,
  given: Entry | undefined,
  entry: Entry | undefined,
  members: readonly string[],
): string | null {
  if (!isFieldTag(seat.tag)) return null;
  const kind = FIELD_KINDS[seat.tag];
  const initial = kind.initial(seat.node);
  if (seat.node.disabled === true && given !== undefined && String(given) !== String(initial ?? ""))
    return "这一项不可填写";
  if (entry === undefined) return isRequired(seat) ? "必填" : null;
  return kind.wrong(entry, seat.node, members);
}

/** Multi-selects are documented as required unless they say otherwise. */
function isRequired({ tag, node }: Seat): boolean {
  return typeof node.required === "boolean"
    ? node.required
    : tag === "multi_select_static" || tag === "multi_select_person";
}

function wire(seat: Seat, entry: Entry): unknown {
  return isFieldTag(seat.tag) ? FIELD_KINDS[seat.tag].wire(entry) : entry;
}

function emptyAs(shape: EmptyShape): unknown {
  return { missing: undefined, text: "", list: [], null: null }[shape];
}
