/**
 * What entries do to texts that stand: a standard text follows its figures, and the person who changes them is notified; a
 * text that somebody wrote stays as it is, and its writer is notified that a figure behind it has changed.
 */

import { expandPattern } from "../../form/expand-pattern.js";
import type { Entry, Ledger } from "../../form/ledger.js";
import type { Change } from "../../report/changes.js";
import { narrativeText } from "../../report/narrative.js";
import { type Say, say } from "../../say.js";
import type { OpenReport } from "../turn/context.js";
import type { Effect } from "../turn/effect.js";
import type { Notice, Outcome } from "../turn/outcome.js";

export interface TextChanges {
  readonly notices: readonly Notice[];
  readonly effects: readonly Effect[];
}

/** Sections that are named in a turn, and changes of each. */
const named = { sections: 3, changes: 3 };

/** `after`: the ledger with these entries. */
export function textChanges(before: OpenReport, after: Ledger, entries: readonly Entry[]): TextChanges {
  if (entries.length === 0 || before.ledger.form.narratives.size === 0) return { notices: [], effects: [] };
  const written = new Set(entries.map(({ path }) => path));
  const changed = narrativePaths(after)
    .filter((path) => !written.has(path))
    .map((path) => ({ path, ...changeOf(before, after, path) }))
    .filter(({ changes }) => changes.length > 0);
  const shown = changed.slice(0, named.sections);
  return {
    notices: [
      ...shown
        .filter(({ state }) => state === "standard")
        .map(({ path, changes }) => ({
          text: say("notice.text-follows", facts(after, path, changes)),
          tone: "note" as const,
        })),
      ...(changed.length > shown.length
        ? [{ text: say("notice.texts-more", { more: changed.length - shown.length }), tone: "note" as const }]
        : []),
    ],
    effects: shown
      .filter(({ state }) => state === "own")
      .map(({ path, changes }) => ({ effect: "tellWriter", path, ...facts(after, path, changes) })),
  };
}

type TellWriter = Extract<Effect, { effect: "tellWriter" }>;

/** For a writer who has the card in front of them. */
export function writerNotified(result: Outcome, { title, changes, more }: TellWriter): Outcome {
  const notice = { text: say("notice.own-text", { title, changes, more }), tone: "warn" as const };
  return { ...result, notices: [...result.notices, notice] };
}

/** For a writer who is elsewhere. */
export function writerMessage(report: OpenReport, { title, changes, more }: TellWriter): Say {
  return say("message.own-text", {
    title,
    changes,
    more,
    report: report.title,
    unit: report.unit,
    year: report.year,
  });
}

function narrativePaths(ledger: Ledger): string[] {
  return [...ledger.form.narratives.keys()]
    .flatMap((pattern) => expandPattern(ledger, pattern))
    .filter((path) => ledger.answer(path) !== undefined);
}

/** Figures of the standard text that this turn changed, from what they were before it. */
function changeOf(before: OpenReport, after: Ledger, path: string) {
  const { state, changes } = narrativeText({ ...before, ledger: after }, path);
  if (state === "none" || changes.length === 0) return { state, changes: [] };
  const known = narrativeText(before, path).changes;
  const fresh = changes.flatMap((change): Change[] => {
    const earlier = known.find(({ label }) => label === change.label);
    if (earlier?.to === change.to) return [];
    return [{ ...change, from: earlier?.to ?? change.from }];
  });
  return { state, changes: fresh };
}

function facts(ledger: Ledger, path: string, changes: readonly Change[]) {
  return {
    title: ledger.field(path)?.label ?? path,
    changes: changes.slice(0, named.changes),
    more: Math.max(0, changes.length - named.changes),
  };
}
