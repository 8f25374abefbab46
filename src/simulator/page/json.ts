/** Reading of card JSON, which may be anything: a missing or misshapen value reads as its empty form. */
export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Texts and numbers as text; anything else is "". */
export function text(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

export function number(value: unknown, otherwise: number): number {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : otherwise;
}

export function texts(value: unknown): string[] {
  return list(value).filter((item) => typeof item === "string");
}
