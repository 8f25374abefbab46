/** The form in the making that an event or a place is about, for whoever makes it. */
import { type FormDraft, readFormDraft } from "../core/blank/form-draft.js";
import type { Context } from "../core/dialogue/turn/context.js";
import type { Incoming } from "../core/dialogue/turn/event.js";
import type { Place } from "../core/dialogue/turn/place.js";
import { isRecord } from "../core/is-record.js";
import type { TurnSetting } from "./turn-parts.js";

/** The id that a press names; null: none. */
export function draftIn(incoming: Incoming): string | null {
  if (incoming.kind !== "action" || !isRecord(incoming.value.press)) return null;
  const { draft } = incoming.value.press;
  return typeof draft === "string" ? draft : null;
}

export function draftOf(place: Place): string | null {
  return place.at === "blank" ? place.draft : null;
}

/** Only the person's own. */
export async function draftAt({ on, person }: TurnSetting, id: string | null): Promise<Context["formDraft"]> {
  const record = id === null ? null : await on.formDraft(id);
  if (record === null || record.person !== person) return null;
  const draft: FormDraft | null = readFormDraft(record.content);
  return draft === null ? null : { id: record.id, name: record.name, draft };
}
