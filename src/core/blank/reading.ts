/** What reading a blank form goes by, and what it collects on its way. */
import { type Names, namesOf } from "../reading/grid/names.js";
import type { TableWords } from "../reading/grid/table-words.js";
import type { BlankWords } from "./blank-words.js";
import type { BlankDocument } from "./document.js";
import { type Formula, formulasOfLine } from "./formulas.js";
import { type Band, bandsIn } from "./grade-bands.js";
import type { Left, Part, Unsure } from "./understood.js";

export interface BlankReading {
  readonly words: BlankWords;
  readonly names: Names;
  /** What notes and instructions say of how figures are worked out. */
  readonly formulas: readonly Formula[];
  /** Grades with their least scores, as texts of the form tell them. */
  readonly bands: readonly (readonly Band[])[];
  readonly parts: Part[];
  readonly left: Left[];
  readonly unsure: Unsure[];
  /** The unit that stands over the table that is being read (单位：万元). */
  moneyUnit: string | null;
  /** The heading over the table that is being read; blank: none. */
  heading: string;
}

export function newReading(words: BlankWords, tables: TableWords, document?: BlankDocument): BlankReading {
  const lines = document === undefined ? [] : linesIn(document);
  return {
    words,
    formulas: lines.flatMap(formulasOfLine),
    bands: lines.flatMap((line) => {
      const bands = bandsIn(line);
      return bands === null ? [] : [bands];
    }),
    names: namesOf(tables),
    ...{ parts: [], left: [], unsure: [], moneyUnit: null, heading: "" },
  };
}

/** All texts of a form, wherever its instructions stand. */
function linesIn({ blocks }: BlankDocument): string[] {
  const texts = blocks.flatMap((block) =>
    block.block === "table" ? block.cells.map(({ text }) => text) : [block.text],
  );
  return texts.flatMap((text) => text.split("\n"));
}
