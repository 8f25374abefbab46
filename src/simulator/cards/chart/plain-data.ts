import { isObject, type JsonObject } from "../../json.js";
import { type Fault, fault } from "../fault.js";
import { join } from "../pointer.js";

/** Settings that a phone cannot draw; with any of them the chart does not load there. */
const NOT_ON_MOBILE: readonly ((key: string, value: unknown) => boolean)[] = [
  (key) => key === "texture",
  (key, value) => key === "gradient" && value === "conical",
  (key, value) => key === "layoutMode" && value === "grid",
  (key) => key === "repeatX" || key === "repeatY",
  (key, value) => key === "background" && typeof value === "string" && value.includes("<svg"),
];

/** No program text, and nothing that only a desktop draws. Rows are data and left alone. */
export function* checkPlainData(spec: JsonObject, pointer: string): Iterable<Fault> {
  const left: [unknown, string][] = [[spec, pointer]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [value, place] = next;
    for (const [key, inner] of entriesOf(value)) {
      yield* checkSetting(key, inner, join(place, key));
      if (key !== "values" && key !== "data") left.push([inner, join(place, key)]);
    }
  }
}

function* checkSetting(key: string, value: unknown, place: string): Iterable<Fault> {
  if (isProgram(value)) yield fault("chart", place, "charts take no JavaScript");
  if (NOT_ON_MOBILE.some((isOne) => isOne(key, value)))
    yield fault("chart-mobile", place, `${key} does not load on mobile`);
}

function isProgram(value: unknown): boolean {
  return typeof value === "string" && (/^\s*(async\s+)?function\b/.test(value) || /^[^"']*=>/.test(value));
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
}
