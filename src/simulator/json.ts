/** Reading JSON whose shape is not known yet. Shapes that are known are read with zod where they enter. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object that `text` is the JSON of, or null when it is not JSON or not an object. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `value[key]` when it is a string, else an empty string. */
export function text(value: JsonObject, key: string): string {
  const found = value[key];
  return typeof found === "string" ? found : "";
}
