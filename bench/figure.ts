import type { Measured } from "./table.js";

export function figure(
  what: string,
  measured: number,
  unit: string,
  decimals: number,
  goal: Measured["goal"] = null,
): Measured {
  return { what, measured, unit, decimals, goal };
}
