/** The ways through a report that are timed: which answers are missing at the start, and the cards that are submitted in order. */
import type { Place } from "../../src/core/dialogue/turn/place.js";
import { ordinaryRows, projectCount } from "./answers.js";

export interface Walk {
  readonly name: string;
  /** Where the person is before the report is opened. */
  readonly place: Place;
  /** Paths that nobody has answered yet. */
  missing(path: string): boolean;
  /** Form values of each card by input name, out of everything that the person would type. */
  cards(answers: ReadonlyMap<string, string>): readonly Readonly<Record<string, string>>[];
  /** The first input of the card that comes after the last submission. */
  readonly end: string;
}

const projects = Array.from({ length: projectCount }, (_, index) => `projects.${index + 1}`);
/** Its last actual value is missing for all, so that every walk ends at a card and not at the preview. */
const last = `${projects.at(-1)}.indicators`;
const end = { missing: `${last}.${ordinaryRows}.actual`, input: `${last}.1.actual` };

/**
 * Budget card, then funds and goals of each project. The funds were there and are corrected: every submission changes totals,
 * execution rate and the sum over all projects, all of them derived.
 */
export const derivedWalk: Walk = {
  name: "with derived figures",
  place: { at: "home" },
  missing: (path) => path === "income.other" || /^projects\.\d+\.goals\./.test(path) || path === end.missing,
  cards: (answers) => [
    { ...form(answers, (path) => /^(budget|income|expenditure)\./.test(path)), "budget.total.executed": "1,700.5" },
    ...projects.map((path) => ({
      ...form(answers, (one) => one.startsWith(`${path}.funds.`) || one.startsWith(`${path}.goals.`)),
      [`${path}.funds.appropriation.executed`]: "81.1",
      [`${path}.funds.carryOver.adjusted`]: "3.25",
    })),
  ],
  end: end.input,
};

const tables = ["", ...projects.slice(0, -1).map((path) => `${path}.`)].map((path) => `${path}indicators.`);
const isActual = (path: string, table: string) => path.startsWith(table) && path.endsWith(".actual");

/** Goals of the department, then actual values: its own table and those of four projects. Nothing is derived from them. */
export const plainWalk: Walk = {
  name: "without derived figures",
  place: { at: "home" },
  missing: (path) => path.startsWith("goals.") || tables.some((table) => isActual(path, table)) || path === end.missing,
  cards: (answers) => [
    form(answers, (path) => path.startsWith("goals.")),
    ...tables.map((table) => form(answers, (path) => isActual(path, table))),
  ],
  end: end.input,
};

/** A finished report, seen in its preview: what is pressed there makes the file. */
export const finished: Walk = {
  name: "finished report",
  place: { at: "preview", table: null, page: 0 },
  missing: () => false,
  cards: () => [],
  end: "",
};

function form(answers: ReadonlyMap<string, string>, wanted: (path: string) => boolean): Record<string, string> {
  return Object.fromEntries([...answers].filter(([path]) => wanted(path)));
}
