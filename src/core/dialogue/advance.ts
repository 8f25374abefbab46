/** One event of the conversation: (context, event) -> answers, next state, effects. Pure. */

import { covers } from "../access/parts.js";
import { isLarge } from "../form/row-count.js";
import { say } from "../say.js";
import { withoutLate } from "./capabilities/late/without-late.js";
import { carriedDirections } from "./checking/carried-directions.js";
import { findingNotices } from "./checking/finding-notices.js";
import { readingNotices } from "./checking/reading-notices.js";
import { dispatch } from "./dispatch.js";
import { corrections } from "./entry/corrections.js";
import { textChanges } from "./entry/text-changes.js";
import { fileSent } from "./file-sent.js";
import { onMenu, onMessage } from "./on-message.js";
import { cardLines } from "./steps/joined-lines.js";
import { pageWithin } from "./steps/step-pages.js";
import { stepsOf } from "./steps/steps.js";
import { answeredAs } from "./turn/answered-as.js";
import type { Context, OpenReport } from "./turn/context.js";
import type { Effect } from "./turn/effect.js";
import type { OfPerson } from "./turn/event.js";
import { refusal } from "./turn/gate.js";
import { type Notice, type Outcome, outcome, remark } from "./turn/outcome.js";
import { press } from "./turn/press.js";
import { atHome } from "./turn/state.js";

export function advance(before: Context, event: OfPerson): Outcome {
  const context = { ...before, state: { ...before.state, seen: seenBy(before) } };
  return withFindings(
    before,
    withReadings(
      context,
      withTextChanges(
        context,
        withCorrections(context, withinParts(context, withoutLate(context, event, answered(context, event)))),
      ),
    ),
  );
}

function answered(context: Context, event: OfPerson): Outcome {
  switch (event.kind) {
    case "message":
      return onMessage(context, event.text);
    case "action": {
      const parsed = press.safeParse(event.value.press);
      if (!parsed.success) return stay(context);
      return event.formless === true
        ? remark(context.state, say("toast.form-missing"))
        : dispatch(context, parsed.data, event.form);
    }
    case "file":
      return fileSent(context, event);
    case "unreadable":
      return remark(context.state, say("notice.unreadable", { type: typeSay(event.type) }));
    case "entered":
    case "added":
      return stay(context);
    case "menu":
      return onMenu(context, event.key);
  }
}

/** Says what the entries do to texts that stand. */
function withTextChanges({ report }: Context, result: Outcome): Outcome {
  if (report === null || result.entries.length === 0) return result;
  const { notices, effects } = textChanges(report, report.ledger.with(result.entries, result.source), result.entries);
  if (notices.length === 0 && effects.length === 0) return result;
  const said = report.parts === null ? notices : [];
  return { ...result, notices: [...result.notices, ...said], effects: [...result.effects, ...effects] };
}

/** Of a table or a file only what lies in the person's parts is taken; what somebody typed is refused as a whole instead. */
function withinParts({ report }: Context, result: Outcome): Outcome {
  if (report === null || report.parts === null || result.source === "card" || result.source === "message")
    return result;
  const entries = result.entries.filter(({ path }) => covers(report.parts, answeredAs(report.ledger, path)));
  const left = result.entries.filter(
    (entry) => !entries.includes(entry) && report.ledger.field(entry.path) !== undefined,
  );
  if (entries.length === result.entries.length) return result;
  const notices: Notice[] =
    left.length === 0 ? [] : [{ text: say("handed.outside", { count: left.length }), tone: "warn" }];
  return { ...result, entries, notices: [...result.notices, ...notices] };
}

/** Says what the entries do to parts that were reported as filled in. */
function withCorrections({ report }: Context, result: Outcome): Outcome {
  if (report === null || result.entries.length === 0) return result;
  const { notices, effects } = corrections(report, report.ledger.with(result.entries, result.source), result.entries);
  if (effects.length === 0) return result;
  return { ...result, notices: [...result.notices, ...notices], effects: [...result.effects, ...effects] };
}

/** What was said of a name in the unit's other reports is taken over; what is open then is said. */
function withReadings(context: Context, result: Outcome): Outcome {
  const { report } = context;
  if (report === null || result.entries.length === 0) return result;
  const after = report.ledger.with(result.entries, result.source);
  const mayCarry = refusal(context, "waive") === null;
  const carried = mayCarry ? carriedDirections(report, after) : { entries: [], notices: [] };
  const entries = [...result.entries, ...carried.entries];
  const open = report.parts !== null ? [] : readingNotices(report, report.ledger.with(entries, result.source));
  if (carried.entries.length === 0 && open.length === 0) return result;
  return { ...result, entries, notices: [...result.notices, ...carried.notices, ...open] };
}

/**
 * Says what the entries bring up, unless the list of findings is shown anyway. Of a large report, what one row by itself brings
 * up is said now, and what the whole brings up when the check has ended.
 */
function withFindings({ report, state }: Context, result: Outcome): Outcome {
  const { place, seen } = result.state;
  if (report === null || report.parts !== null || result.entries.length === 0) return result;
  const checking = isLarge(report.ledger.with(result.entries, result.source));
  const effects = checking && !isFile(result) ? [...result.effects, tellLater] : result.effects;
  if (place.at === "findings" || place.at === "override") return { ...result, effects };
  const after = { ...report, ledger: report.ledger.with(result.entries, result.source) };
  const changed = result.entries.map(({ path }) => path);
  const notices = findingNotices({ report, seen: state.seen }, { report: after, seen }, changed);
  return { ...result, effects, notices: [...result.notices, ...notices] };
}

const tellLater: Effect = { effect: "check", purpose: "tell" };

/** The file that is wanted is checked for anyway. */
function isFile({ effects }: Outcome): boolean {
  return effects.some(({ effect }) => effect === "make");
}

/** Shows again what is shown; a person whose report is gone starts at home. */
function stay(context: Context): Outcome {
  return outcome(context.report === null ? { ...context.state, place: atHome.place } : context.state);
}

const types: ReadonlySet<string> = new Set(["image", "audio", "media", "sticker", "file"]);

function typeSay(type: string) {
  return say(`message-type.${types.has(type) ? type : "other"}`);
}

/** Whoever does anything has seen the card before them: neither its lost points nor its blanks are offered again. */
function seenBy({ report, state: { place, seen } }: Context): string[] {
  if (report === null || place.at !== "step") return seen;
  if (place.step.startsWith("fields:")) return seenBlanks(report, place.step, seen);
  if (!place.step.startsWith("review@")) return seen;
  const step = stepsOf(report.ledger).find((one) => one.id === place.step);
  if (step === undefined) return seen;
  const page = pageWithin(report.ledger, report.scheme, step, place.page);
  const lines = cardLines(report, step, page).map(({ line }) => line.path);
  return [...new Set([...seen, ...lines])];
}

function seenBlanks({ ledger }: OpenReport, id: string, seen: string[]): string[] {
  const step = stepsOf(ledger).find((one) => one.id === id);
  const isOffered = step?.pages.flat().some(({ section }) => section?.offered === true) === true;
  return isOffered ? [...new Set([...seen, id])] : seen;
}
