import Big from "big.js";
import { type Problem, problem } from "../../problem.js";
import { leadWords } from "../lexicon/phrases.js";
import { scalePower } from "../lexicon/scales.js";
import { percentPower } from "../lexicon/units.js";
import type { Reading } from "../reading.js";
import type { Quantity } from "../scan/piece.js";
import type { Cell } from "./rule.js";

/** What a quantity gives a reading. */
export function quantityFacts(
  quantity: Quantity,
): Pick<Reading, "op" | "value" | "unit" | "base" | "approx" | "scale"> {
  const { op, value, unit, approx, scale } = quantity;
  return { op, value, unit, base: baseOf(quantity), approx, scale };
}

/** In base units: 23 with 万 is 230000. Of the percents, 1‰ is 0.1, 1‱ is 0.01 and 1/10万 is 0.001. */
export function baseOf({ value, scale, unit }: { value: string; scale: string; unit: string | null }): string {
  const power = scalePower(scale) + percentPower(unit);
  return new Big(value).times(`1e${power}`).toFixed();
}

export function isPercent(unit: string | null): boolean {
  return unit === "%" || percentPower(unit) < 0;
}

/** A problem about the cell, with its text shortened to what fits a sentence. */
export function cellProblem(cell: Cell, code: string, facts: Record<string, string> = {}): Problem {
  return problem(code, { text: shorten(cell.text.trim()), ...facts });
}

export function shorten(text: string): string {
  const chars = [...text.slice(0, 80)];
  return chars.length > 40 ? `${chars.slice(0, 40).join("")}…` : chars.join("");
}

/** Whether the words before a value name nothing (全年共完成). */
export function isNeutral(lead: string): boolean {
  let at = 0;
  while (at < lead.length) {
    const word = leadWords.at(lead, at);
    if (word === null) return false;
    at += word.length;
  }
  return true;
}
