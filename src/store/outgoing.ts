import { z } from "zod";
import type { OutboxRow, Outgoing } from "../app/ports/outbox.js";

const to = z.object({ type: z.enum(["open_id", "chat_id"]), id: z.string() });

const outgoing: z.ZodType<Outgoing> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("card"), ofPlace: z.boolean().optional(), to, card: z.string() }),
  z.object({ kind: z.literal("text"), to, text: z.string() }),
  z.object({ kind: z.literal("file"), to, fileKey: z.string() }),
]);

/** How the stored text of a card of the person's place begins. */
export const placeCardStart = '{"kind":"card","ofPlace":true,';

export type StoredRow = Omit<OutboxRow, "work"> & { work: string };

/** Throws for a row that no version of this program wrote. */
export function readRow({ id, uuid, work, attempts }: StoredRow): OutboxRow {
  return { id, uuid, work: outgoing.parse(JSON.parse(work)), attempts };
}

/** Rows with the same receiver go out one after the other. */
export function receiverOf({ to }: Outgoing): string {
  return `${to.type}:${to.id}`;
}
