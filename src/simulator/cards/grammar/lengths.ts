import { z } from "zod";
import { ruled } from "./ruled.js";

/** "20px" within [from, to]. */
export function px(from: number, to = Number.POSITIVE_INFINITY) {
  return ruled("length", `expected ${span(from, to)}`, (text) => within(text, from, to));
}

/** One of `words`, or "20px" within [from, to]. */
export function wordOrPx(words: readonly string[], from: number, to = Number.POSITIVE_INFINITY) {
  const wanted = `expected ${words.join(", ")} or ${span(from, to)}`;
  return ruled("length", wanted, (text) => words.includes(text) || within(text, from, to));
}

/** Margins and paddings: 1, 2 or 4 lengths, "0" standing for "0px". */
export function sides(from: number, to: number) {
  return ruled("length", `expected 1, 2 or 4 lengths in ${span(from, to)}`, (text) => {
    const parts = text.split(" ");
    return [1, 2, 4].includes(parts.length) && parts.every((part) => part === "0" || within(part, from, to));
  });
}

/** "16px 16px", both within [from, to]. */
export function pxPair(from: number, to: number) {
  return ruled("length", `expected two lengths in ${span(from, to)}`, (text) => isPxPair(text, from, to));
}

export function isPxPair(text: string, from: number, to: number): boolean {
  const parts = text.split(" ");
  return parts.length === 2 && parts.every((part) => within(part, from, to));
}

export const spacing = wordOrPx(["small", "medium", "large", "extra_large"], 0, 99);

/** Width of inputs, selects and pickers. */
export const inputWidth = wordOrPx(["default", "fill"], 100);

/** "[0,∞]px" or "[0,100]%". */
export const radius = ruled("length", "expected a radius such as 8px or 50%", (text) => {
  const percent = /^(\d+)%$/.exec(text);
  return within(text, 0, Number.POSITIVE_INFINITY) || (percent !== null && Number(percent[1]) <= 100);
});

export const align = z.enum(["left", "center", "right"]);
export const verticalAlign = z.enum(["top", "center", "bottom"]);

function within(text: string, from: number, to: number): boolean {
  const found = /^(-?\d{1,6})px$/.exec(text);
  return found !== null && Number(found[1]) >= from && Number(found[1]) <= to;
}

function span(from: number, to: number): string {
  return `[${from},${Number.isFinite(to) ? to : "∞"}]px`;
}
