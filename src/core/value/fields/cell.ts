import { problem } from "../../problem.js";
import { tidyCell } from "../clean.js";
import type { Codec } from "../codec.js";
import { readCell } from "../read-cell.js";
import { showReading } from "../show-reading.js";

/** A target or actual cell: kept as written, without the residue of tools; what was understood is echoed. */
export const cell: Codec = {
  read: (raw, spec) => {
    const value = tidyCell(raw);
    const length = [...value].length;
    if (value === "") return { problem: problem("blank") };
    if (length > (spec.max ?? longestCell))
      return { problem: problem("text-too-long", { length: String(length), max: String(spec.max ?? longestCell) }) };
    const reading = readCell(value);
    const shown = showReading(reading);
    if (reading.problem !== null)
      return { value, shown, ask: { problem: reading.problem, options: [{ value, label: value }] } };
    return same(shown, value) ? { value, shown } : { value, shown, note: true };
  },
  show: (value) => value,
  print: (value) => value,
};

/** Cells in published forms are sentences at most. */
const longestCell = 500;

function same(shown: string, value: string): boolean {
  return shown.replaceAll(" ", "") === value.replaceAll(" ", "");
}
