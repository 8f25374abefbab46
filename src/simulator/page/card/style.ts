import { number, text } from "../json.js";

export type Style = Record<string, string | number>;

const spacings: Record<string, number> = { small: 4, medium: 8, large: 12, extra_large: 16 };

/** Named by Feishu, in px (content/plain-text.md). */
const sizes: Record<string, number> = {
  "heading-0": 30,
  "heading-1": 24,
  "heading-2": 20,
  "heading-3": 18,
  "heading-4": 16,
  heading: 16,
  normal: 14,
  notation: 12,
  "xxxx-large": 30,
  "xxx-large": 24,
  "xx-large": 20,
  "x-large": 18,
  large: 16,
  medium: 14,
  small: 12,
  "x-small": 10,
};

/** The hues for which base.css has colours. */
const hues =
  /^(blue|wathet|turquoise|green|lime|yellow|orange|red|carmine|violet|purple|indigo|grey|neutral|white|black)\b/;

const boxes = /^-?\d{1,3}px(\s+-?\d{1,3}px){0,3}$/;

export function spacing(value: unknown, otherwise: number): number {
  const name = text(value);
  return spacings[name] ?? number(name.replace(/px$/, ""), otherwise);
}

/** `margin` or `padding` of 1 to 4 values; anything that is not px stays away from the style sheet. */
export function box(property: "margin" | "padding", value: unknown): Style {
  return boxes.test(text(value)) ? { [property]: text(value) } : {};
}

export function fontSize(value: unknown): Style {
  const size = sizes[text(value)];
  return size ? { fontSize: size } : {};
}

export function color(value: unknown): Style {
  const hue = hueOf(value);
  return hue ? { color: `var(--text-${hue})` } : {};
}

export function background(value: unknown): Style {
  const hue = hueOf(value);
  return hue ? { background: `var(--tint-${hue})` } : {};
}

/** "blue-500", "blue" → "blue"; "default" and unknown names → null. */
export function hueOf(value: unknown): string | null {
  return hues.exec(text(value))?.[1] ?? null;
}

/** For borders: a softer shade of the hue, or the line colour that everything has. */
export function lineColor(value: unknown): string {
  const hue = hueOf(value);
  return hue && hue !== "grey" && hue !== "neutral"
    ? `color-mix(in srgb, var(--text-${hue}) 45%, var(--surface))`
    : "var(--border)";
}

/** auto, fill, or px as "200px" and 200. */
export function width(value: unknown): Style {
  if (value === "fill") return { width: "100%" };
  const px = number(text(value).replace(/px$/, ""), 0);
  return px > 0 ? { width: px, maxWidth: "100%" } : {};
}

export function align(value: unknown): Style {
  const name = text(value);
  return name === "center" || name === "right" || name === "left" ? { textAlign: name } : {};
}

const along: Record<string, string> = {
  left: "flex-start",
  top: "flex-start",
  center: "center",
  right: "flex-end",
  bottom: "flex-end",
};

export function flexAlign(property: "alignItems" | "justifyContent" | "alignSelf", value: unknown): Style {
  const place = along[text(value)];
  return place ? { [property]: place } : {};
}
