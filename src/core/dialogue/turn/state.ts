/** Where a person is, as versioned plain JSON. It is only a cursor: what was answered stands in the ledger. */
import { z } from "zod";
import { behalf } from "../../evidence/behalf.js";
import { messageFile } from "../../evidence/message-file.js";
import { left } from "./left.js";
import { offered } from "./offered.js";
import { place } from "./place.js";

const texts = z.record(z.string(), z.string());

const state = z.object({
  v: z.literal(1),
  place,
  /** Where to go back to from a side trip (edit, help, paste). */
  from: place.nullable(),
  /** Cards that stay until they are confirmed or discarded, whatever else is opened meanwhile; the newest first. */
  waiting: z.array(place).default([]),
  /** Those of reports that the person has left for another one, by report. */
  parkedWaiting: z.record(z.string(), z.array(place)).default({}),
  /** What was typed and not yet taken, by path: shown again until it is. "" is an input that was emptied. */
  draft: texts,
  /** Drafts of reports that the person has left for another one, by report. */
  parked: z.record(z.string(), texts).default({}),
  /** Lines whose lost points the person has been shown: they are not offered again on the way forward. */
  seen: z.array(z.string()).default([]),
  /** For whom figures are entered (代填); null: for nobody else. */
  behalf: behalf.nullable().default(null),
  /** The file that was sent last and proves nothing yet. */
  sent: messageFile.extend({ at: z.number() }).nullable().default(null),
  /** Codes of invitations that were typed and are none, on a day. */
  wrongCodes: z.object({ day: z.string(), count: z.number() }).default({ day: "", count: 0 }),
  /** What stood in the inputs of the newest card: what comes back the same was not touched. */
  shown: texts.default({}),
  /** What the text of the newest card offered; null: it was not asked for. */
  offered: offered.nullable().default(null),
  /** What the last event left to say on the newest card; null: nothing. */
  left: left.nullable().default(null),
});

export type State = z.infer<typeof state>;

export const atHome: State = {
  v: 1,
  place: { at: "home" },
  from: null,
  waiting: [],
  parkedWaiting: {},
  draft: {},
  parked: {},
  seen: [],
  behalf: null,
  sent: null,
  wrongCodes: { day: "", count: 0 },
  shown: {},
  offered: null,
  left: null,
};

/** A stored state; one of an unknown version, or none, is the start. */
export function readState(text: string | null): State {
  if (text === null) return atHome;
  const parsed = state.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : atHome;
}

/** Reports whose drafts are kept while the person is elsewhere. */
const mostParked = 8;

/** The state on coming to another report (null: a new one): drafts and open cards of the one that is left wait for the way back. */
export function moved(state: State, from: string | null, to: string | null): State {
  const isDrafted = Object.keys(state.draft).length > 0;
  return {
    ...atHome,
    draft: to === null ? {} : (state.parked[to] ?? {}),
    parked: parked(state.parked, { from, to }, isDrafted ? state.draft : null),
    waiting: to === null ? [] : (state.parkedWaiting[to] ?? []),
    parkedWaiting: parked(state.parkedWaiting, { from, to }, state.waiting.length > 0 ? state.waiting : null),
  };
}

function parked<T>(
  all: Readonly<Record<string, T>>,
  { from, to }: { readonly from: string | null; readonly to: string | null },
  left: T | null,
): Record<string, T> {
  const others = Object.entries(all).filter(([id]) => id !== from && id !== to);
  const leaving = from === null || left === null ? [] : [[from, left] as const];
  return Object.fromEntries([...others, ...leaving].slice(-mostParked));
}

/** What was typed into the card for this text is done with. */
export function withoutDraft(state: State, path: string): State {
  const draft = Object.entries(state.draft).filter(([name]) => name !== path && !name.startsWith(`${path}#`));
  return { ...state, draft: Object.fromEntries(draft) };
}
