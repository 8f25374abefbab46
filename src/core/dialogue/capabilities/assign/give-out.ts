/** Parts are handed over: by the form, or by a pasted list. */
import { dayFacts, dayOf, readDay } from "../../../assignment/day.js";
import { partsOf } from "../../../assignment/read-list.js";
import type { Ledger } from "../../../form/ledger.js";
import { type Say, say } from "../../../say.js";
import { isPartName, type PartReading, partsNamed, rowChoices } from "../../entry/parts-named.js";
import { partChoices, partTitle } from "../../steps/part-choices.js";
import type { WithReport } from "../../turn/context.js";
import type { Handout } from "../../turn/effect.js";
import { goTo, type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { handOverInputs } from "./hand-over-screen.js";
import { chosenParts, listLines } from "./list-lines.js";

export function giveOut(context: WithReport, { picked, given }: TypedInputs): Outcome {
  const { state, report } = context;
  const { ledger } = report;
  const known = new Map([...partChoices(ledger), ...rowChoices(ledger)].map((one) => [one.path, one]));
  const chosen = (picked.get(handOverInputs.parts) ?? []).filter((path) => known.has(path));
  const typedNames = namedParts(ledger, given.get(handOverInputs.named) ?? "");
  const people = picked.get(handOverInputs.people) ?? [];
  const names = (given.get(handOverInputs.names) ?? "").split(/[、,，;；\s]+/).filter((name) => name !== "");
  const due = dueOf(given.get(handOverInputs.due) ?? "", dayOf(context.now));
  const parts = [...chosen.map((path) => ({ paths: [path], title: partTitle(ledger, path) })), ...typedNames.parts];
  const problems = new Map<string, Say>();
  if (typedNames.problem !== null) problems.set(handOverInputs.named, typedNames.problem);
  else if (parts.length === 0) problems.set(handOverInputs.parts, say("assign.which-part"));
  if (people.length + names.length === 0) problems.set(handOverInputs.people, say("assign.to-whom"));
  if (due.problem !== null) problems.set(handOverInputs.due, due.problem);
  if (problems.size > 0) {
    const typed = new Map([...given].filter(([name]) => name.startsWith("assign.")));
    if (typedNames.problem !== null) typed.set(handOverInputs.named, typedNames.best);
    return outcome(state, { problems, typed, notices: [{ text: say("assign.refused"), tone: "bad" }] });
  }
  const note = (given.get(handOverInputs.note) ?? "").trim();
  const handout: Handout = { ...handedOver(parts), note, due: due.day, people, names };
  return goTo(context, { at: "board", page: 0 }, { effects: [{ effect: "assign", handouts: [handout] }] });
}

interface TypedNames {
  readonly parts: readonly PartReading[];
  /** What is asked before anything is handed over; null: all names are clear. */
  readonly problem: Say | null;
  /** The names as they are read best. */
  readonly best: string;
}

/** Rows and figures by their names. What is not clear is asked, with the best reading in its place. */
function namedParts(ledger: Ledger, text: string): TypedNames {
  const names = text.trim() === "" ? [] : partsOf(text.trim(), (name) => isPartName(ledger, name));
  const named = names.map((name) => ({ name, ...partsNamed(ledger, name) }));
  const parts = named.flatMap(({ readings }) => readings[0] ?? []);
  const best = named.map(({ name, readings: [first] }) => first?.title ?? name).join("、");
  const doubtful = named.find(({ sure }) => !sure);
  if (doubtful === undefined) return { parts, problem: null, best };
  const titles = doubtful.readings.map(({ title }) => title);
  const key = titles.length === 0 ? "assign.list-part" : "assign.list-several";
  return {
    parts,
    problem: say(key, { part: doubtful.name, titles: titles.join("、"), best: titles[0] ?? null }),
    best,
  };
}

/** Longest title of an assignment, in characters. */
export const longestTitle = 80;

/** What could be read is handed over; the rest is named. */
export function giveOutList(context: WithReport, { given }: TypedInputs): Outcome {
  const { state } = context;
  const { place } = state;
  if (place.at !== "handOverList") return outcome(state);
  const handouts = listLines(context, place.text).flatMap((placed): Handout[] => {
    const { line, problem } = placed;
    const parts = problem === null ? chosenParts(placed, given) : [];
    if (parts.length === 0) return [];
    return [{ ...handedOver(parts), people: [], note: line.note, due: line.due, names: line.names }];
  });
  if (handouts.length === 0) return outcome(state, { toast: { type: "warning", text: say("assign.list-nothing") } });
  return goTo(context, { at: "board", page: 0 }, { effects: [{ effect: "assign", handouts }] });
}

function handedOver(parts: readonly PartReading[]): Pick<Handout, "paths" | "title"> {
  const title = [...new Set(parts.map((one) => one.title))].join("、").slice(0, longestTitle);
  return { paths: [...new Set(parts.flatMap(({ paths }) => paths))], title };
}

/** A day that has gone by is no deadline. */
export function dueOf(text: string, today: string): { readonly day: string | null; readonly problem: Say | null } {
  if (text.trim() === "") return { day: null, problem: null };
  const day = readDay(text, today);
  if (day === null) return { day, problem: say("assign.due-unread", { raw: text.trim() }) };
  return { day, problem: day < today ? say("assign.due-past", { day: dayFacts(day) }) : null };
}
