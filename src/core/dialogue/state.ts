/** Where a person is, as versioned plain JSON. It is only a cursor: what was answered stands in the ledger. */
import { z } from "zod";

export const place = z.discriminatedUnion("at", [
  z.object({ at: z.literal("home") }),
  z.object({ at: z.literal("help") }),
  z.object({ at: z.literal("outline"), scope: z.string() }),
  z.object({ at: z.literal("step"), step: z.string(), page: z.number() }),
  z.object({ at: z.literal("list"), list: z.string(), page: z.number() }),
  z.object({ at: z.literal("row"), row: z.string() }),
  z.object({ at: z.literal("edit"), path: z.string() }),
  z.object({ at: z.literal("choose"), paths: z.array(z.string()), raw: z.string().nullable() }),
  z.object({ at: z.literal("preview"), table: z.string().nullable(), page: z.number() }),
  z.object({ at: z.literal("paste"), list: z.string().nullable(), text: z.string() }),
  z.object({ at: z.literal("members") }),
]);

export type Place = z.infer<typeof place>;

const state = z.object({
  v: z.literal(1),
  place,
  /** Where to go back to from a side trip (edit, help, paste). */
  from: place.nullable(),
  /** What was typed and not yet taken, by path: shown again until it is. */
  draft: z.record(z.string(), z.string()),
});

export type State = z.infer<typeof state>;

export const atHome: State = { v: 1, place: { at: "home" }, from: null, draft: {} };

/** A stored state; one of an unknown version, or none, is the start. */
export function readState(text: string | null): State {
  if (text === null) return atHome;
  const parsed = state.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : atHome;
}
