/** What follows from a submission, in a line each: derived figures of the sections it touched, and scores. */
import type { Entry, Ledger } from "../form/ledger.js";
import { patternOf, placed } from "../form/path.js";
import { say } from "../say.js";
import { showField } from "../value/show-field.js";
import type { Notice, OpenReport } from "./context.js";
import type { Expected, Submission } from "./read-form.js";
import { type Form, leftAsItWas } from "./submitted.js";
import { answeredAt, type View } from "./view.js";

/** Readings that are told. */
const mostEchoes = 8;

/** What was saved, how it was read, what was kept back, whose entry was overwritten, and what follows from it. */
export function submitNotices(
  view: View,
  after: Ledger,
  read: Submission,
  entries: readonly Entry[],
  expected: readonly Expected[],
  form: Form | null,
): Notice[] {
  const saved = entries.filter((entry) => view.ledger.form.fields.has(patternOf(entry.path))).length;
  const blank = [...read.problems.keys()].filter((path) => (read.typed.get(path) ?? "").trim() === "").length;
  const kept = read.problems.size + read.asks.size - blank;
  return [
    ...(saved === 0 ? [] : [{ text: say("notice.saved", { count: saved }), tone: "good" as const }]),
    ...read.echoes.slice(0, mostEchoes).map((text) => ({ text, tone: "note" as const })),
    ...(read.echoes.length > mostEchoes
      ? [{ text: say("echo.more", { more: read.echoes.length - mostEchoes }), tone: "note" as const }]
      : []),
    ...leftNotices(view, form),
    ...overwritten(view, entries),
    ...(kept <= 0 ? [] : [{ text: say("notice.kept", { count: kept }), tone: "warn" as const }]),
    ...derivedNotices(
      view.report,
      after,
      expected.map((one) => one.path),
      entries,
    ),
  ];
}

/** An input that was emptied may come back as if it had not been touched: what stands there is said. */
function leftNotices(view: View, form: Form | null): Notice[] {
  const path = leftAsItWas(view.shown, form);
  const field = path === null ? undefined : view.ledger.field(path);
  if (path === null || field === undefined) return [];
  const facts = { label: field.label, value: (view.shown[path] ?? "").slice(0, 40), optional: field.optional };
  return [{ text: say("notice.left", facts), tone: "note" }];
}

/** Figures that somebody else changed while the person had the old one before them. */
function overwritten(view: View, entries: readonly Entry[]): Notice[] {
  return entries.flatMap(({ path, raw }): Notice[] => {
    const field = view.ledger.field(path);
    const shown = view.shown[path];
    if (field === undefined || shown === undefined) return [];
    const theirs = answeredAt(view.ledger, field, path);
    if (theirs === shown || theirs === raw || theirs === "" || view.draft[path] !== undefined) return [];
    const text = say("notice.overwritten", {
      label: field.fullLabel,
      theirs: theirs.slice(0, 60),
      mine: raw.slice(0, 60),
    });
    return [{ text, tone: "warn" }];
  });
}

/** Derived figures shown at most. */
const most = 4;

export function derivedNotices(
  report: OpenReport,
  after: Ledger,
  paths: readonly string[],
  entries: readonly Entry[],
): Notice[] {
  if (entries.length === 0) return [];
  const changed = new Set(entries.map((entry) => patternOf(entry.path)));
  const [path = ""] = paths;
  const shown: string[] = [];
  for (const field of report.ledger.form.fields.values()) {
    if (field.derive === null) continue;
    const links = report.ledger.form.links.get(field.pattern) ?? [];
    if (
      !dependsOn(
        report,
        links.map((link) => link.pattern),
        changed,
      )
    )
      continue;
    const at = placed(field.pattern, path);
    const value = at.includes("*") ? null : after.value(at);
    if (value !== null && value !== report.ledger.value(at))
      shown.push(`${field.fullLabel} ${showField(field.kind, value, field.spec)}`);
  }
  return shown.length === 0 ? [] : [{ text: say("notice.derived", { figures: shown.slice(0, most) }), tone: "note" }];
}

function dependsOn(report: OpenReport, patterns: readonly string[], changed: ReadonlySet<string>): boolean {
  return patterns.some(
    (pattern) =>
      changed.has(pattern) ||
      dependsOn(
        report,
        (report.ledger.form.links.get(pattern) ?? []).map((link) => link.pattern),
        changed,
      ),
  );
}
