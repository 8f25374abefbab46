/** A press on a card, answered with the next card; one on an old card changes nothing. */
import type { Action } from "../core/dialogue/turn/event.js";
import type { Toast } from "../core/dialogue/turn/outcome.js";
import { isRecord } from "../core/is-record.js";
import { type Answered, type Fresh, ignored, loadAgain } from "./answered.js";
import { draftIn } from "./form-drafts.js";
import { claimed, claimIn } from "./group-parts.js";
import { offerIn } from "./offers.js";
import type { Opened } from "./open-report.js";
import { replyToFirstPress, replyToSamePress, usedCard } from "./repeated-press.js";
import { placeOf, showAgain, takeTurn } from "./turn.js";
import type { TurnParts, TurnSetting } from "./turn-parts.js";
import { withWrites } from "./writes.js";

/** The report that the button names; null: none. */
export function reportOf({ value: { report } }: Action): string | null {
  return typeof report === "string" ? report : null;
}

export async function pressed(setting: TurnSetting, loaded: Fresh, action: Action): Promise<Answered> {
  const { parts } = setting;
  const { revision } = action.value;
  const claim = claimIn(action);
  if (claim !== null) return await claimed(setting, loaded, action, claim);
  const place = await placeOf(setting, loaded);
  const wanted = reportOf(action);
  if (wanted !== null && place.opened === null)
    return { ...ignored, reply: replyOf(parts, { toast: { type: "error", text: { say: "access.stranger" } } }) };
  // An old card's press changes nothing; a button that opens a report carries no revision and stays valid.
  if (revision !== undefined && !isCurrent(loaded, place.opened, revision)) return await stale(setting, loaded, action);
  if (revision === undefined && wanted === null && !standsAlone(action))
    return { ...ignored, reply: replyOf(parts, { toast: { type: "error", text: { say: "toast.unknown-press" } } }) };
  const shown = await takeTurn(setting, place, action);
  // The card stays as it is, with what is typed into it, and is not used up.
  if (shown.remark !== null) {
    const type = shown.writes.jobs.length > 0 ? "info" : "error";
    const repeated =
      type === "error" && revision === undefined
        ? await replyToSamePress(setting.on, action, loaded.session?.revision ?? 0)
        : null;
    const reply = repeated ?? replyOf(parts, { toast: { type, text: shown.remark } });
    return { ...ignored, reply, writes: shown.writes };
  }
  const replies = usedCard(action, parts.now(), shown.writes.session?.revision);
  return { reply: replyOf(parts, shown), opened: shown.opened, writes: withWrites(shown.writes, { replies }) };
}

/** Presses of cards that jobs send, about no report. */
const alone: ReadonlySet<unknown> = new Set(["beginForm", "projectBoard", "makeAll", "home"]);

/** Its button names what it is about, so that a card that was sent stays good. */
function standsAlone(action: Action): boolean {
  if (offerIn(action) !== null || draftIn(action) !== null) return true;
  return isRecord(action.value.press) && alone.has(action.value.press.do);
}

/** The card is the person's newest one. */
function isCurrent({ session }: Fresh, opened: Opened | null, revision: unknown): boolean {
  return session?.revision === revision && (opened?.record.id ?? null) === (session?.report ?? null);
}

/** The reply to the press that used up the card, or the newest card as it is. */
async function stale(setting: TurnSetting, loaded: Fresh, action: Action): Promise<Answered> {
  const { parts, on, person } = setting;
  const first = await replyToFirstPress(on, action, loaded.session?.revision ?? 0);
  if (first !== null) return { ...ignored, reply: first };
  const isElsewhere = (loaded.report?.record.id ?? null) !== (loaded.session?.report ?? null);
  const here = isElsewhere ? await loadAgain(on, person, "current") : loaded;
  const { card, writes } = await showAgain(setting, await placeOf(setting, here));
  return {
    reply: replyOf(parts, { toast: { type: "info", text: { say: "toast.stale" } }, card }),
    writes,
    opened: null,
  };
}

function replyOf({ words }: TurnParts, { toast, card }: { toast: Toast | null; card?: unknown }): string {
  return JSON.stringify({
    ...(toast === null ? {} : { toast: { type: toast.type, content: words.render(toast.text, "plain") } }),
    ...(card == null ? {} : { card: { type: "raw", data: card } }),
  });
}
