/** What a column is called, without units and formulas in brackets. */
import { shownLabel, withoutBrackets } from "./label-text.js";
import type { BlankReading } from "./reading.js";
import type { Leaf } from "./zones.js";

export function nameOf(reading: BlankReading, { cell }: Leaf): string {
  const { words } = reading;
  const plain = shownLabel(withoutBrackets(cell.text), words.parts);
  return plain === "" ? shownLabel(cell.text, words.parts) : plain;
}
