import { ruled } from "./ruled.js";

const HUES = [
  "blue",
  "wathet",
  "turquoise",
  "green",
  "lime",
  "yellow",
  "sunflower",
  "orange",
  "red",
  "carmine",
  "violet",
  "purple",
  "indigo",
  "grey",
];
const SHADES = ["50", "100", "200", "300", "350", "400", "500", "600", "700", "800", "900"];
const COLORS = new Set([
  ...HUES,
  ...HUES.flatMap((hue) => SHADES.map((shade) => `${hue}-${shade}`)),
  // light_grey: in the documentation's own samples and what the platform's card editor exports.
  ...["grey-00", "grey-650", "grey-950", "grey-1000", "white", "bg-white", "light_grey"],
]);

export const TAG_COLORS = [
  "neutral",
  "blue",
  "turquoise",
  "lime",
  "orange",
  "violet",
  "indigo",
  "wathet",
  "green",
  "yellow",
  "red",
  "purple",
  "carmine",
] as const;

/** A colour of the platform, or one of `words` such as "default"; the card's own names are let through in schema-faults.ts. */
export function color(...words: string[]) {
  return ruled("color", "expected a colour of the platform or of config.style.color", (text) => isColor(text, words));
}

export function isColor(text: string, words: readonly string[] = []): boolean {
  return COLORS.has(text) || words.includes(text);
}

export const rgba = ruled("color", "expected rgba(r,g,b,a)", (text) => {
  const [, red, green, blue, alpha] =
    /^rgba\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*([\d.]+)\s*\)$/.exec(text) ?? [];
  return [red, green, blue].every((part) => Number(part) <= 255) && Number(alpha) <= 1;
});
