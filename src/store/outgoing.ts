import { z } from "zod";
import type { NewOutboxRow, OutboxRow, Outgoing, Urgency } from "../app/ports/outbox.js";

const to = z.object({
  type: z.enum(["open_id", "chat_id"]),
  id: z.string(),
  inThreadOf: z.string().optional(),
});

const outgoing: z.ZodType<Outgoing> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("card"), ofPlace: z.boolean().optional(), to, card: z.string() }),
  z.object({ kind: z.literal("text"), to, text: z.string() }),
  z.object({ kind: z.literal("file"), to, fileKey: z.string() }),
]);

/** How the stored text of a card of the person's place begins. */
export const placeCardStart = '{"kind":"card","ofPlace":true,';

/** The most urgent first; stored as the place in this list. */
const urgencies: readonly Urgency[] = ["reply", "file", "notice"];

export function urgencyNumber({ work, urgency }: NewOutboxRow): number {
  return urgencies.indexOf(urgency ?? usual(work));
}

export function rankOf(urgency: Urgency): number {
  return urgencies.indexOf(urgency);
}

function usual(work: Outgoing): Urgency {
  if (work.kind === "card" && work.ofPlace === true) return "reply";
  return work.kind === "file" ? "file" : "notice";
}

export type StoredRow = Omit<OutboxRow, "work" | "urgency"> & { work: string; urgency: number };

/** Throws for a row that no version of this program wrote. */
export function readRow({ id, uuid, work, attempts, urgency }: StoredRow): OutboxRow {
  return { id, uuid, work: outgoing.parse(JSON.parse(work)), attempts, urgency: urgencies[urgency] ?? "notice" };
}

/** Rows with the same receiver go out one after the other. */
export function receiverOf({ to }: Outgoing): string {
  return `${to.type}:${to.id}`;
}
