/** A colleague's part that a table has filled is reported as filled in, in the same press. */
import { covers } from "../../../access/parts.js";
import { say } from "../../../say.js";
import { missingItems } from "../../steps/part-items.js";
import type { WithReport } from "../../turn/context.js";
import type { Notice, Outcome } from "../../turn/outcome.js";
import { pasteEntries } from "./entries-of.js";
import { pastedOf } from "./pasted.js";

/** Parts of which something is missing still are left open, and said to be. */
export function withFinished({ report, state: { place } }: WithReport, taken: Outcome): Outcome {
  if (taken.source !== "paste" || place.at !== "paste") return taken;
  // A table that brings nothing new is about a part all the same.
  const named = taken.entries.length > 0 ? taken.entries : pasteEntries(report, pastedOf(report, place), "append");
  const ledger = report.ledger.with(taken.entries);
  const filled = report.tasks.filter(
    ({ state, paths }) => state === "open" && named.some(({ path }) => covers(paths, path)),
  );
  const open = (paths: readonly string[]): number => missingItems({ ledger, scheme: report.scheme }, paths).length;
  const done = filled.filter(({ paths }) => open(paths) === 0);
  const notices = filled.map(({ title, paths }): Notice => {
    const count = open(paths);
    return count === 0
      ? { text: say("handed.finished", { title }), tone: "good" }
      : { text: say("handed.still-missing", { title, count }), tone: "warn" };
  });
  const effects = done.map(({ id }) => ({
    effect: "changeAssignment" as const,
    id,
    change: { does: "finish" as const },
  }));
  return { ...taken, effects: [...taken.effects, ...effects], notices: [...taken.notices, ...notices] };
}
