import { text } from "../json.js";
import { isOwnName, type Style } from "./style.js";

/** The hues for which base.css has colours; a number behind is the shade, from 50 (pale) to 900 (dark). */
const hues =
  /^(?:bg-|light_)?(blue|wathet|turquoise|green|lime|yellow|sunflower|orange|red|carmine|violet|purple|indigo|grey|neutral|white|black)(?:-(\d{2,4}))?$/;

interface Hue {
  name: string;
  /** Null: none is named. */
  shade: number | null;
}

export function color(value: unknown): Style {
  const hue = hueOf(value);
  if (hue) return { color: hue.shade === null || hue.shade >= 400 ? `var(--text-${hue.name})` : faded(hue) };
  return isOwnColor(value) ? { color: `var(--color-${value}, inherit)` } : {};
}

/** Without a shade, and up to 100, a tint on which text can be read. */
export function background(value: unknown): Style {
  const hue = hueOf(value);
  if (hue) return { background: hue.shade === null || hue.shade <= 100 ? `var(--tint-${hue.name})` : faded(hue) };
  if (value === "laser") return { background: "linear-gradient(90deg, var(--tint-violet), var(--tint-wathet))" };
  return isOwnColor(value) ? { background: `var(--color-${value}, transparent)` } : {};
}

/** For borders: a softer shade of the hue, or the line colour that everything has. */
export function lineColor(value: unknown): string {
  const hue = hueOf(value);
  if (hue && hue.name !== "grey" && hue.name !== "neutral") return faded({ ...hue, shade: hue.shade ?? 300 });
  return isOwnColor(value) ? `var(--color-${value}, var(--border))` : "var(--border)";
}

/** "blue-500", "blue" → blue; "default" and unknown names → null. */
function hueOf(value: unknown): Hue | null {
  const [, name, shade] = hues.exec(text(value)) ?? [];
  if (name === undefined) return null;
  return { name: name === "sunflower" ? "yellow" : name, shade: shade === undefined ? null : Number(shade) };
}

/** Between the surface and the hue's text colour. */
function faded({ name, shade }: Hue): string {
  const share = Math.min(100, Math.round((shade ?? 400) / 6));
  return `color-mix(in srgb, var(--text-${name}) ${share}%, var(--surface))`;
}

function isOwnColor(value: unknown): value is string {
  return value !== "default" && isOwnName(value);
}
