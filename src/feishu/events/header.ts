/** What all events share. One file an event kind beside this; nothing here knows of HTTP or encryption. */
import { z } from "zod";
import type { Incoming } from "../../core/dialogue/turn/event.js";
import { isId, isTextOrAbsent, longestId, plainObject } from "../quick.js";

export type EventReading = { incoming: Incoming } | { ignored: string };

const id = z.string().min(1).max(longestId);

export const header = z.object({
  event_id: id,
  event_type: z.string().min(1),
  create_time: z.union([z.string(), z.number()]).nullish(),
  tenant_key: z.string().nullish(),
});

export type Header = z.infer<typeof header>;

/** Null: it is for the schema to say. */
export function lookAtHeader(value: unknown): Header | null {
  const one = plainObject(value);
  if (one === null) return null;
  const { event_id, event_type, create_time, tenant_key } = one;
  if (!isId(event_id) || typeof event_type !== "string" || event_type === "") return null;
  if (!isTextOrAbsent(create_time) || !isTextOrAbsent(tenant_key)) return null;
  return { event_id, event_type, create_time, tenant_key };
}

/** user_id is left unread: the app may lack the scope for it. */
export const person = z.object({ open_id: id, union_id: id.nullish().catch(null) });

/** The id that stays when the app is changed, where the platform tells it. */
export function unionOf({ union_id }: z.infer<typeof person>): { unionId?: string } {
  return union_id ? { unionId: union_id } : {};
}

export const chatId = id;

/** Marks people of another tenant, such as guests of a group that reaches beyond the unit. */
export function foreignTo(header: Header, sender: { tenant_key?: string | null | undefined }): { foreign?: true } {
  const [home, theirs] = [header.tenant_key ?? "", sender.tenant_key ?? ""];
  return home !== "" && theirs !== "" && home !== theirs ? { foreign: true } : {};
}

/** Which fields did not fit, without their values. */
export function misfit(error: z.ZodError): { ignored: string } {
  return {
    ignored: `unexpected shape at ${error.issues
      .map((issue) => issue.path.join("."))
      .join(", ")
      .slice(0, 200)}`,
  };
}

/**
 * Milliseconds, from whatever the platform writes: seconds (menu), milliseconds (events) or microseconds (callbacks, 16 digits),
 * as string or number. 0 when there is none.
 */
export function milliseconds(time: string | number | null | undefined): number {
  const value = Number(time ?? 0);
  if (!Number.isFinite(value) || value <= 0) return 0;
  if (value >= 1e14) return Math.floor(value / 1000);
  return value < 1e11 ? value * 1000 : value;
}
