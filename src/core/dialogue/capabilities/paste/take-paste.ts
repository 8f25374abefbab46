/** A pasted table is confirmed: it is written with what was corrected, or the card comes back with what is missing. */
import type { Entry, Ledger } from "../../../form/ledger.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { forward, lastPage } from "../../steps/next-place.js";
import { returned } from "../../steps/side-trip.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { Place } from "../../turn/place.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { movedRows, typedInto } from "./change-paste.js";
import { pasteEntries } from "./entries-of.js";
import { questionsOf } from "./paste-questions.js";
import { mostRows } from "./paste-size.js";
import { type Pasted, type PastePlace, pastedOf, rowsIn } from "./pasted.js";
import { printedScores, scoreEntries } from "./printed-scores.js";
import { atPresentRows } from "./replaced-rows.js";
import { withoutPaste, withPaste } from "./waiting-paste.js";

export function takePaste(context: WithReport, how: "replace" | "append", typed: TypedInputs): Outcome {
  const { state, report } = context;
  const before = state.place;
  if (before.at !== "paste" || before.list === null) return outcome(state);
  const corrected = typedInto(context, before, typed);
  if (corrected === null) return movedRows(context);
  const place = granted(context, corrected);
  const pasted = pastedOf(report, place);
  if (rowsIn(pasted) > mostRows) return outcome(state);
  const { length } = questionsOf(report, pasted, place);
  if (length > 0) {
    const notice = { text: say("notice.paste-gaps", { count: length }), tone: "bad" as const };
    return outcome(withPaste(state, place), { notices: [notice] });
  }
  const read = [...pasteEntries(report, pasted, how), ...scoreEntries(printedScores(report, pasted), place)];
  const placed = how === "replace" && report.parts === null ? atPresentRows(report, pasted, read) : read;
  const entries = placed.filter((entry) => isChange(report.ledger, entry));
  const left = withoutPaste(state, place);
  const after = { ...report, ledger: report.ledger.with(entries) };
  return outcome(
    { ...left, place: nextPlace({ ...context, report: after, state: left }, pasted), from: null },
    {
      entries,
      source: "paste",
      notices: [
        entries.length === 0
          ? { text: say("notice.unchanged"), tone: "note" }
          : { text: sayWritten(pasted), tone: "good" },
      ],
    },
  );
}

/** A whole table is pasted for a few figures: what stands there already is no change, and nobody's but its writer's. */
function isChange(ledger: Ledger, { path, value }: Entry): boolean {
  return value === null || ledger.answer(path)?.value !== value;
}

export function discardPaste(context: WithReport): Outcome {
  const { state } = context;
  if (state.place.at !== "paste") return outcome(state);
  return outcome(returned({ ...context, state: withoutPaste(state, state.place) }));
}

/** Scores that were shown and not decided on are the rule's. */
function granted({ report, state }: WithReport, place: PastePlace): PastePlace {
  const questions = questionsOf(report, pastedOf(report, place), place);
  const shown = questions.filter(({ keys }) => [...keys.keys()].some((name) => Object.hasOwn(state.shown, name)));
  const decided = Object.assign({}, ...shown.map((question) => question.granted));
  return { ...place, edits: { ...decided, ...place.edits } };
}

/** On to what the table leaves open; to another card that waits, where there is one. */
function nextPlace(context: WithReport, { lists }: Pasted): Place {
  const { state, report } = context;
  const main = lists.find(({ rows }) => rows.length > 0);
  if (main === undefined || state.waiting.length > 0) return returned(context).place;
  const step = `${main.list.entry === "names" ? "names" : "targets"}@${main.path}`;
  // Blank targets are asked for first: without them the actual values say nothing.
  const isBlank = main.rows.some(({ cells }) =>
    cells.some(({ missing, field }) => missing && field.stage === "target"),
  );
  return forward(report, { step, page: isBlank ? beforeFirst : lastPage }, state.seen);
}

/** In front of every page of a step. */
const beforeFirst = -1;

function sayWritten({ figures, lists }: Pasted): Say {
  const main = lists.find(({ rows }) => rows.length > 0);
  const written = figures.filter(({ value }) => value !== null).length;
  return main === undefined
    ? say("notice.figures-added", { count: written })
    : say("notice.rows-added", { count: main.rows.length, of: main.list.of, figures: written });
}
