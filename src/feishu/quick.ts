/**
 * Shapes that every press goes through, looked at by hand first: a schema takes a few times as long. What is not as it always is goes to
 * the schema, which has the last word, so that a shape is as strict as before.
 */
import type { z } from "zod";
import { isRecord } from "../core/is-record.js";

/** Null: not as it always is. */
type Look<T> = (value: unknown) => T | null;
type Read<T> = { readonly success: true; readonly data: T } | { readonly success: false; readonly error: z.ZodError };

export function quick<T>(shape: z.ZodType<T>, look: Look<T>): (value: unknown) => Read<T> {
  return (value) => {
    const data = look(value);
    return data === null ? shape.safeParse(value) : { success: true, data };
  };
}

/** An object as JSON gives it, without the one name that means something else to a schema. */
export function plainObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return isRecord(value) && !Array.isArray(value) && !Object.hasOwn(value, "__proto__") ? value : null;
}

export function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}

/** An id of the platform's. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= longestId;
}

export const longestId = 200;
