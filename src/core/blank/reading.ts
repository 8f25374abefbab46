/** What reading a blank form goes by, and what it collects on its way. */
import { type Names, namesOf } from "../reading/grid/names.js";
import type { TableWords } from "../reading/grid/table-words.js";
import type { BlankWords } from "./blank-words.js";
import type { Formula } from "./formulas.js";
import type { Left, Part, Unsure } from "./understood.js";

export interface BlankReading {
  readonly words: BlankWords;
  readonly names: Names;
  /** What notes and instructions say of how figures are worked out. */
  readonly formulas: readonly Formula[];
  readonly parts: Part[];
  readonly left: Left[];
  readonly unsure: Unsure[];
  /** The unit that stands over the table that is being read (单位：万元). */
  moneyUnit: string | null;
  /** The heading over the table that is being read; blank: none. */
  heading: string;
}

export function newReading(words: BlankWords, tables: TableWords, formulas: readonly Formula[] = []): BlankReading {
  return { words, formulas, names: namesOf(tables), parts: [], left: [], unsure: [], moneyUnit: null, heading: "" };
}
