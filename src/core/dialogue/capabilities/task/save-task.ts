/** The card of a task is saved, and the part reported as filled in. */
import type { Entry } from "../../../form/ledger.js";
import { isNarrative, writeOver } from "../../../report/narrative.js";
import { say } from "../../../say.js";
import { readForm, type Submission } from "../../entry/read-form.js";
import { orderEntry } from "../../entry/row-order.js";
import { draftAfter, isRefused, refuse, withRowProblems } from "../../entry/submission.js";
import { inputSource } from "../../screen/input.js";
import { rowNamesAt } from "../../screen/naming.js";
import { missingItems, type PartItem, partItems } from "../../steps/part-items.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { firstTask, pathsOf, taskOf } from "./task-of.js";

/** Missing figures that are named. */
const named = 6;

/** What was typed is taken; blanks stay open. `to`: the page to go on with. */
export function saveTask(context: WithReport, typed: TypedInputs, to: number | null): Outcome {
  const { state } = context;
  if (state.place.at !== "task") return outcome(state);
  const place = { ...state.place, page: to ?? state.place.page };
  const taken = take(context, typed);
  if ("refused" in taken) return taken.refused;
  const { entries, read } = taken;
  const saved = say("notice.saved", { count: entries.length });
  return outcome(
    { ...state, place, draft: draftAfter(state, read), from: null },
    {
      entries,
      notices: [
        entries.length === 0 ? { text: say("notice.unchanged"), tone: "note" } : { text: saved, tone: "good" },
        ...read.echoes.slice(0, named).map((text) => ({ text, tone: "note" as const })),
      ],
    },
  );
}

/** `anyway`: with what is missing. Typed as a word it is about the first open task. */
export function finishTask(context: WithReport, typed: TypedInputs, anyway: boolean): Outcome {
  const { state, report } = context;
  const id = state.place.at === "task" ? state.place.task : (firstTask(report)?.id ?? null);
  const task = taskOf(report, id);
  if (task === null) return outcome(state, { toast: { type: "info", text: say("handed.none") } });
  const at = { ...state, place: { at: "task" as const, task: task.id, page: 0 }, from: null };
  const taken = state.place.at === "task" ? take(context, typed) : { entries: [], read: null };
  if ("refused" in taken) return taken.refused;
  const { entries, read } = taken;
  const draft = read === null ? state.draft : draftAfter(state, read);
  const ledger = report.ledger.with(entries);
  const missing = missingItems({ ledger, scheme: report.scheme }, pathsOf(report, task.id));
  if (missing.length > 0 && !anyway) {
    const labels = missing
      .slice(0, named)
      .map(({ field, path }) => ({ row: rowNamesAt(ledger, path), label: field.fullLabel }));
    const text = say("handed.missing", { count: missing.length, labels, more: missing.length > named });
    const button = { label: say("handed.anyway"), press: { do: "finishTask" as const, anyway: true } };
    return outcome({ ...at, draft }, { entries, notices: [{ text, tone: "warn", buttons: [button] }] });
  }
  return outcome(
    { ...at, draft },
    {
      entries,
      effects: [{ effect: "changeAssignment", id: task.id, change: { does: "finish" } }],
      notices: [{ text: say("handed.finished", { title: task.title }), tone: "good" }],
    },
  );
}

type Taken = { readonly entries: readonly Entry[]; readonly read: Submission } | { readonly refused: Outcome };

/** What the card showed of the parts; other names that come back are not of it. */
function take(context: WithReport, typed: TypedInputs): Taken {
  const { report, state } = context;
  const id = state.place.at === "task" ? state.place.task : null;
  const items = partItems(report, pathsOf(report, id)).filter(({ path }) => Object.hasOwn(state.shown, path));
  const read = withRowProblems(context, readForm(inputSource(context), items, typed.touched, true));
  if (isRefused(read)) return { refused: refuse(context, read, items) };
  const joins = joinsOf(context, read.newRows);
  return { entries: [...joins, ...read.entries.flatMap((entry) => written(context, items, entry))], read };
}

/** What a text was made of is kept beside it. */
function written({ report }: WithReport, items: readonly PartItem[], entry: Entry): Entry[] {
  const field = items.find(({ path }) => path === entry.path)?.field;
  if (field === undefined || !isNarrative(field) || entry.value === null) return [entry];
  return [...writeOver(report, entry.path, entry.raw, entry.value)];
}

function joinsOf({ report }: WithReport, rows: readonly string[]): Entry[] {
  const lists = new Map<string, string[]>();
  for (const path of rows) {
    const list = path.slice(0, path.lastIndexOf("."));
    lists.set(list, [...(lists.get(list) ?? report.ledger.rows(list)), path.slice(list.length + 1)]);
  }
  return [...lists].map(([list, order]) => orderEntry(list, order));
}
