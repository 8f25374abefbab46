/** Amounts of several cells as one text. */
import Big from "big.js";
import { isDash } from "./furniture.js";
import type { GridCell } from "./grid.js";

/** One that is no number stays for a person to look at. */
export function addedUp(cells: readonly GridCell[]): string {
  const said = cells.filter(({ text }) => !isDash(text));
  const numbers = said.map(({ text, exact }) => (exact ?? text).normalize("NFKC").replace(/[,\s]/g, ""));
  if (numbers.some((number) => !/^-?\d+(\.\d+)?$/.test(number))) return said.map(({ text }) => text).join("+");
  return numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toFixed();
}
