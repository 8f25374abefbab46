/** Parts are handed over: by the form, or by a pasted list. */
import { dayFacts, dayOf, readDay } from "../../../assignment/day.js";
import { type Say, say } from "../../../say.js";
import { partChoices, partTitle } from "../../steps/part-choices.js";
import type { WithReport } from "../../turn/context.js";
import type { Handout } from "../../turn/effect.js";
import { goTo, type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { handOverInputs } from "./hand-over-screen.js";
import { listLines } from "./list-lines.js";

export function giveOut(context: WithReport, { picked, given }: TypedInputs): Outcome {
  const { state, report } = context;
  const known = new Set(partChoices(report.ledger).map(({ path }) => path));
  const paths = (picked.get(handOverInputs.parts) ?? []).filter((path) => known.has(path));
  const people = picked.get(handOverInputs.people) ?? [];
  const names = (given.get(handOverInputs.names) ?? "").split(/[、,，;；\s]+/).filter((name) => name !== "");
  const due = dueOf(given.get(handOverInputs.due) ?? "", dayOf(context.now));
  const problems = new Map<string, Say>();
  if (paths.length === 0) problems.set(handOverInputs.parts, say("assign.which-part"));
  if (people.length + names.length === 0) problems.set(handOverInputs.people, say("assign.to-whom"));
  if (due.problem !== null) problems.set(handOverInputs.due, due.problem);
  if (problems.size > 0) {
    const typed = new Map([...given].filter(([name]) => name.startsWith("assign.")));
    return outcome(state, { problems, typed, notices: [{ text: say("assign.refused"), tone: "bad" }] });
  }
  const note = (given.get(handOverInputs.note) ?? "").trim();
  const title = paths.map((path) => partTitle(report.ledger, path)).join("、");
  const handout: Handout = { paths, title: title.slice(0, longestTitle), note, due: due.day, people, names };
  return goTo(context, { at: "board", page: 0 }, { effects: [{ effect: "assign", handouts: [handout] }] });
}

/** Characters of what a part is called. */
export const longestTitle = 80;

/** What could be read is handed over; the rest is named. */
export function giveOutList(context: WithReport): Outcome {
  const { state, report } = context;
  const { place } = state;
  if (place.at !== "handOverList") return outcome(state);
  const lines = listLines(context, place.text);
  const good = lines.filter(({ problem }) => problem === null);
  if (good.length === 0) return outcome(state, { toast: { type: "warning", text: say("assign.list-nothing") } });
  const handouts = good.map(
    ({ line, path }): Handout => ({
      ...{ paths: [path], title: partTitle(report.ledger, path).slice(0, longestTitle), people: [] },
      ...{ note: line.note, due: line.due, names: line.names },
    }),
  );
  return goTo(context, { at: "board", page: 0 }, { effects: [{ effect: "assign", handouts }] });
}

/** A day that has gone by is no deadline. */
export function dueOf(text: string, today: string): { readonly day: string | null; readonly problem: Say | null } {
  if (text.trim() === "") return { day: null, problem: null };
  const day = readDay(text, today);
  if (day === null) return { day, problem: say("assign.due-unread", { raw: text.trim() }) };
  return { day, problem: day < today ? say("assign.due-past", { day: dayFacts(day) }) : null };
}
