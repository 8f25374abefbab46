/**
 * A message that could not be delivered comes again minutes or hours later. What its sender has entered since then stays;
 * what the message says instead is shown, with the way to take it after all.
 */
import { chinaTime } from "../../../evidence/china-time.js";
import type { Entry } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { whereOf } from "../../screen/naming.js";
import { shortened } from "../../screen/shortened.js";
import type { Context, OpenReport } from "../../turn/context.js";
import type { OfPerson } from "../../turn/event.js";
import { type Notice, type Outcome, outcome } from "../../turn/outcome.js";

/** Figures that are listed; more are found in the history. */
const listed = 8;
/** Characters of a value. */
const longest = 40;

/** The outcome without the entries that are late; what it said of them is not true any more and goes as well. */
export function withoutLate(context: Context, event: OfPerson, result: Outcome): Outcome {
  const { report, late = new Set<string>() } = context;
  const refused = result.entries.filter(({ path }) => late.has(path));
  if (report === null || refused.length === 0) return result;
  const entries = result.entries.filter(({ path }) => !late.has(path));
  const notices = [...savedNotice(report, entries), ...lateNotices(report, event, refused)];
  // Nothing is left of the message: the person stays where they are.
  if (entries.length === 0) return outcome(context.state, { source: result.source, late: refused, notices });
  return { ...result, entries, late: refused, notices };
}

function savedNotice({ ledger }: OpenReport, entries: readonly Entry[]): Notice[] {
  const count = entries.filter(({ path }) => ledger.field(path) !== undefined).length;
  return count === 0 ? [] : [{ text: say("notice.saved", { count }), tone: "good" }];
}

function lateNotices(report: OpenReport, event: OfPerson, refused: readonly Entry[]): Notice[] {
  const { month, day, clock } = chinaTime(event.at);
  const [key] = event.keys;
  const shown = refused.filter(({ path }) => report.ledger.field(path) !== undefined);
  return [
    { text: say("late.notice", { month, day, clock }), tone: "warn" },
    ...shown.slice(0, listed).map((entry) => lateNotice(report, entry, key)),
    ...(shown.length > listed
      ? [{ text: say("late.more", { more: shown.length - listed }), tone: "note" as const }]
      : []),
  ];
}

function lateNotice({ ledger }: OpenReport, { path, raw, value }: Entry, event: string): Notice {
  const field = ledger.field(path);
  const inWords = (text: string | null) =>
    text === null || field === undefined ? null : shortened(showField(field.kind, text, field.spec), longest);
  return {
    text: say("late.figure", {
      row: whereOf(ledger, path),
      label: field?.fullLabel ?? "",
      now: inWords(ledger.value(path)),
      late: inWords(value) ?? shortened(raw, longest),
    }),
    tone: "plain",
    buttons: [{ label: say("button.adopt"), press: { do: "adopt", event, path } }],
  };
}
