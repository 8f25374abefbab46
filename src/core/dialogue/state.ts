/** Where a person is, as versioned plain JSON. It is only a cursor: what was answered stands in the ledger. */
import { z } from "zod";

export const place = z.discriminatedUnion("at", [
  z.object({ at: z.literal("home"), page: z.number().optional() }),
  z.object({
    at: z.literal("twin"),
    /** The report that there is already. */
    report: z.string(),
    form: z.string(),
    unit: z.string(),
    year: z.number(),
    scheme: z.string().nullable(),
  }),
  z.object({ at: z.literal("help") }),
  z.object({ at: z.literal("outline"), scope: z.string(), page: z.number().optional() }),
  z.object({ at: z.literal("step"), step: z.string(), page: z.number() }),
  z.object({ at: z.literal("list"), list: z.string(), page: z.number() }),
  z.object({ at: z.literal("row"), row: z.string() }),
  /** `page`: of a long text that is written over. */
  z.object({ at: z.literal("edit"), path: z.string(), page: z.number().optional() }),
  z.object({ at: z.literal("choose"), paths: z.array(z.string()), raw: z.string().nullable() }),
  z.object({ at: z.literal("preview"), table: z.string().nullable(), page: z.number() }),
  z.object({ at: z.literal("paste"), list: z.string().nullable(), text: z.string() }),
  z.object({ at: z.literal("members") }),
  z.object({ at: z.literal("update") }),
  z.object({ at: z.literal("findings"), page: z.number() }),
  /** Asks for a reason for the finding of this key. */
  z.object({ at: z.literal("waive"), finding: z.string() }),
  /** A final report was asked for while errors were open. */
  z.object({ at: z.literal("override"), selfCheck: z.boolean(), page: z.number() }),
]);

export type Place = z.infer<typeof place>;

const texts = z.record(z.string(), z.string());

const state = z.object({
  v: z.literal(1),
  place,
  /** Where to go back to from a side trip (edit, help, paste). */
  from: place.nullable(),
  /** What was typed and not yet taken, by path: shown again until it is. "" is an input that was emptied. */
  draft: texts,
  /** Drafts of reports that the person has left for another one, by report. */
  parked: z.record(z.string(), texts).default({}),
  /** Lines whose lost points the person has been shown: they are not offered again on the way forward. */
  seen: z.array(z.string()).default([]),
  /** What stood in the inputs of the newest card: what comes back the same was not touched. */
  shown: texts.default({}),
});

export type State = z.infer<typeof state>;

export const atHome: State = {
  v: 1,
  place: { at: "home" },
  from: null,
  draft: {},
  parked: {},
  seen: [],
  shown: {},
};

/** A stored state; one of an unknown version, or none, is the start. */
export function readState(text: string | null): State {
  if (text === null) return atHome;
  const parsed = state.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : atHome;
}

/** Reports whose drafts are kept while the person is elsewhere. */
const mostParked = 8;

/** The state on coming to another report (null: a new one): drafts of the one that is left wait for the way back. */
export function moved(state: State, from: string | null, to: string | null): State {
  const left = from === null || Object.keys(state.draft).length === 0 ? [] : [[from, state.draft] as const];
  const others = Object.entries(state.parked).filter(([id]) => id !== from && id !== to);
  return {
    ...atHome,
    draft: to === null ? {} : (state.parked[to] ?? {}),
    parked: Object.fromEntries([...others, ...left].slice(-mostParked)),
  };
}
