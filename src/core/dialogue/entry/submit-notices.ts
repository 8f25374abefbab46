/** What a person is told of a submission, in a line each. */
import type { Entry, Ledger } from "../../form/ledger.js";
import { patternOf } from "../../form/path.js";
import { say } from "../../say.js";
import { answeredAt } from "../screen/input.js";
import { undoButton } from "../screen/undo-button.js";
import type { Expected } from "../steps/expected-inputs.js";
import type { WithReport } from "../turn/context.js";
import type { Notice } from "../turn/outcome.js";
import { derivedNotices } from "./derived-notices.js";
import type { Submission } from "./read-form.js";

/** Readings that are listed. */
const mostEchoes = 8;

export interface Submitted {
  readonly read: Submission;
  readonly entries: readonly Entry[];
  readonly expected: readonly Expected[];
  /** The input of which it is not known whether it was emptied. */
  readonly untouched: string | null;
}

/** What was saved, how it was read, what was kept back, whose entry was overwritten, and what follows from it. */
export function submitNotices(context: WithReport, after: Ledger, submitted: Submitted): Notice[] {
  const { read, entries, expected, untouched } = submitted;
  const { report } = context;
  const saved = entries.filter((entry) => report.ledger.form.fields.has(patternOf(entry.path))).length;
  const blank = [...read.problems.keys()].filter((path) => (read.typed.get(path) ?? "").trim() === "").length;
  const kept = read.problems.size + read.asks.size - blank;
  const paths = expected.map(({ path }) => path);
  return [
    ...(saved === 0 ? [] : [{ text: say("notice.saved", { count: saved }), tone: "good" as const }]),
    ...read.echoes.slice(0, mostEchoes).map((text) => ({ text, tone: "note" as const })),
    ...(read.echoes.length > mostEchoes
      ? [{ text: say("echo.more", { more: read.echoes.length - mostEchoes }), tone: "note" as const }]
      : []),
    ...untouchedNotices(context, untouched),
    ...overwritten(context, entries),
    ...(kept <= 0 ? [] : [{ text: say("notice.kept", { count: kept }), tone: "warn" as const }]),
    ...derivedNotices(report, after, paths, entries),
  ];
}

/** An input that was emptied may come back as if it had not been touched: what stands there is said. */
function untouchedNotices({ report, state }: WithReport, path: string | null): Notice[] {
  const field = path === null ? undefined : report.ledger.field(path);
  if (path === null || field === undefined) return [];
  const facts = { label: field.label, value: (state.shown[path] ?? "").slice(0, 40), optional: field.optional };
  return [{ text: say("notice.left", facts), tone: "note" }];
}

/** Figures that somebody else changed while the person had the old one before them. */
function overwritten({ report: { ledger }, state }: WithReport, entries: readonly Entry[]): Notice[] {
  return entries.flatMap(({ path, raw }): Notice[] => {
    const field = ledger.field(path);
    const shown = state.shown[path];
    if (field === undefined || shown === undefined) return [];
    const theirs = answeredAt(ledger, field, path);
    if (theirs === shown || theirs === raw || theirs === "" || state.draft[path] !== undefined) return [];
    const text = say("notice.overwritten", {
      label: field.fullLabel,
      theirs: theirs.slice(0, 60),
      mine: raw.slice(0, 60),
    });
    return [{ text, tone: "warn", buttons: [undoButton], writerOf: path }];
  });
}
