/** A pasted table is confirmed: it is written with what was corrected, or the card comes back with what is missing. */
import type { List } from "../../../form/form.js";
import type { ReadText } from "../../../reading/grid/read-text.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { forward, lastPage } from "../../steps/next-place.js";
import { returned } from "../../steps/side-trip.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { rowOfPlace } from "./list-here.js";
import { gapsOf } from "./paste-gaps.js";
import { mostRows, rowsIn } from "./paste-size.js";
import { figuresOf, pasteEntries, readPaste } from "./read-paste.js";

export function takePaste(context: WithReport, how: "replace" | "append", { touched }: TypedInputs): Outcome {
  const { state, report } = context;
  const { place } = state;
  if (place.at !== "paste" || place.list === null) return outcome(state);
  const at = rowOfPlace(place.list);
  const first = readPaste(report, at, place.text);
  const written = [...touched].filter(([path]) => isOf(first, path));
  const draft = { ...state.draft, ...Object.fromEntries(written) };
  const typed = new Map(Object.entries(draft));
  const read = readPaste(report, at, place.text, typed);
  if (rowsIn(read) > mostRows) return outcome(state);
  if (!Object.keys(state.shown).every((name) => isOf(read, name)))
    return outcome(
      { ...state, draft: without(draft, read) },
      { notices: [{ text: say("notice.paste-again"), tone: "bad" }] },
    );
  const gaps = gapsOf(report, read, typed);
  if (gaps.length > 0) {
    const problems = new Map<string, Say>(gaps.map(({ path, problem }) => [path, problem]));
    const text = say("notice.paste-gaps", { count: gaps.length });
    return outcome({ ...state, draft }, { problems, notices: [{ text, tone: "bad" }] });
  }
  const entries = pasteEntries(report, read, how, typed);
  const after = { ...report, ledger: report.ledger.with(entries) };
  const main = mainList(read);
  const next =
    main === null
      ? returned({ ...context, report: after }).place
      : forward(
          after,
          { step: `${main.list.entry === "names" ? "names" : "targets"}@${main.path}`, page: lastPage },
          state.seen,
        );
  return outcome(
    { ...state, draft: without(draft, read), place: next, from: null },
    { entries, source: "paste", notices: [{ text: sayWritten(read, main), tone: "good" }] },
  );
}

function sayWritten(read: ReadText, main: ReturnType<typeof mainList>): Say {
  const figures = figuresOf(read).length;
  return main === null
    ? say("notice.figures-added", { count: figures })
    : say("notice.rows-added", { count: main.rows.length, of: main.list.of, figures });
}

/** The list that the table is mostly about. */
export function mainList({ found }: ReadText) {
  const filled = found.lists.filter(({ rows }) => rows.length > 0);
  const isNamed = ({ row }: List): boolean => row.sections.length > 0;
  return (
    filled.find(({ list }) => list.role === "indicators") ??
    filled.find(({ list }) => !isNamed(list)) ??
    filled[0] ??
    null
  );
}

/** What was shown is about these very rows: with rows that a colleague added meanwhile the numbers have moved. */
function isOf({ found }: ReadText, path: string): boolean {
  return (
    found.values.some((value) => value.path === path) ||
    found.lists.some(({ rows }) => rows.some((row) => path.startsWith(`${row.path}.`)))
  );
}

/** What was typed about these rows has found its place. */
function without(draft: Readonly<Record<string, string>>, read: ReadText): Record<string, string> {
  return Object.fromEntries(Object.entries(draft).filter(([path]) => !isOf(read, path)));
}
