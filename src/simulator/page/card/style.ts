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

/** Characters that can stand in the name of a variable; nothing else of a card reaches the style sheet. */
const ownName = /^[A-Za-z][\w-]{0,39}$/;

const boxes = /^(-?\d{1,3}px|0)(\s+(-?\d{1,3}px|0)){0,3}$/;

export function isOwnName(value: unknown): value is string {
  return ownName.test(text(value));
}

export function spacing(value: unknown, otherwise: number): number {
  const name = text(value);
  return spacings[name] ?? number(name.replace(/px$/, ""), otherwise);
}

/** `margin` or `padding` of 1 to 4 values; anything that is not px stays away from the style sheet. */
export function box(property: "margin" | "padding", value: unknown): Style {
  return boxes.test(text(value)) ? { [property]: text(value) } : {};
}

/** A name that the card defines itself (config.style) is a variable on the card (custom-styles.ts). */
export function fontSize(value: unknown): Style {
  const size = sizes[text(value)];
  if (size) return { fontSize: size };
  return isOwnName(value) ? { fontSize: `var(--size-${value}, inherit)` } : {};
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

/** A corner radius as px or %. */
export function radius(value: unknown): Style {
  return /^\d{1,3}(px|%)$/.test(text(value)) ? { borderRadius: text(value) } : {};
}
