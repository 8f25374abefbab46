import { z } from "zod";
import type { FormValue } from "../../core/dialogue/turn/event.js";

/**
 * One value of `form_value`, in one shape whatever client sent it. Documented are strings, string arrays and booleans; seen besides:
 * null for an empty input, arrays as JSON text, booleans as "true", and dates with the person's UTC offset, which is dropped.
 *
 * | sent                        | read             |
 * |-----------------------------|------------------|
 * | null, an object             | ""               |
 * | 12                          | "12"             |
 * | "[\"a\",\"b\"]"             | ["a", "b"]       |
 * | ["a", 2, null, {}]          | ["a", "2"]       |
 * | "true"                      | true             |
 * | "2024-04-01 +0800"          | "2024-04-01"     |
 * | "2024-04-29 07:07 +0800"    | "2024-04-29 07:07" |
 */
export function readFormValue(value: unknown): FormValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.flatMap(itemOf);
  if (typeof value !== "string") return "";
  if (value === "true" || value === "false") return value === "true";
  return listFromText(value) ?? value.replace(DATE_OR_TIME, "$1");
}

function itemOf(value: unknown): string[] {
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return typeof value === "string" ? [value] : [];
}

const DATE_OR_TIME = /^(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{2}:\d{2}) [+-]\d{4}$/;

const texts = z.array(z.string());

function listFromText(text: string): string[] | null {
  if (!text.startsWith("[") || !text.endsWith("]")) return null;
  try {
    const read = texts.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
