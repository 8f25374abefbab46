/**
 * Reasons given for findings. They are answers like any other (`@waiver.CC-13.indicators.3.actual`), so they stand in the
 * history and can be undone. Each keeps what the finding said and the figures that it spoke of: once these differ, it falls.
 */
import { z } from "zod";
import type { Entry, Ledger } from "../form/ledger.js";
import { placeKey } from "../reading/place.js";
import type { Finding } from "./finding.js";

/** Characters that are kept of a long text; more of them are told by their number and a checksum. */
const keptWhole = 60;
/** Characters of a key: it travels on buttons. */
const longestKey = 120;

/** The same finding has the same key from turn to turn, whatever its figures are by then. */
export function findingKey({ code, say, places }: Finding): string {
  const key = [code, places[0] === undefined ? "" : placeKey(places[0]), say.say.replace("finding.", "")].join(".");
  const rest = places.slice(1).map(placeKey).join(" ");
  const whole = rest === "" ? key : `${key}.${checksum(rest)}`;
  return whole.length <= longestKey ? whole : `${whole.slice(0, longestKey - 10)}.${checksum(whole)}`;
}

/** The answer that holds the reason. */
export function waiverEntry(ledger: Ledger, finding: Finding, reason: string): Entry {
  return { path: pathOf(finding), raw: reason, value: JSON.stringify(stateOf(ledger, finding)) };
}

/** The answer that takes the reason back. */
export function waiverGone(finding: Finding): Entry {
  return { path: pathOf(finding), raw: "", value: null };
}

/** The reason that was given for this finding; null: none, or for other figures. */
export function reasonFor(ledger: Ledger, finding: Finding): string | null {
  const answer = ledger.answer(pathOf(finding));
  if (answer?.value == null) return null;
  const stored = state.safeParse(parsed(answer.value));
  if (!stored.success) return null;
  return JSON.stringify(stored.data) === JSON.stringify(stateOf(ledger, finding)) ? answer.raw : null;
}

const state = z.object({ said: z.string(), figures: z.record(z.string(), z.string().nullable()) });

/** Figures by path, and the sentence's own data: scores have no path of their own in the ledger. */
function stateOf(ledger: Ledger, { say, figures }: Finding): z.infer<typeof state> {
  const values = [...figures].sort().map((path) => {
    const value = ledger.value(path);
    return [path, value === null ? null : short(value)] as const;
  });
  return { said: checksum(JSON.stringify(say.data ?? {})), figures: Object.fromEntries(values) };
}

function pathOf(finding: Finding): string {
  return `@waiver.${findingKey(finding)}`;
}

function short(value: string): string {
  return value.length <= keptWhole ? value : `${value.length} ${checksum(value)}`;
}

/** FNV-1a, 32 bits: tells texts apart, protects nothing. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(36);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
