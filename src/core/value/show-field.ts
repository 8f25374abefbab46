import type { FieldKind, FieldSpec } from "./codec.js";
import { codecs } from "./codecs.js";

/** A field's canonical value as a person reads it: "251.9 万元", "95%", 2024年6月10日. */
export function showField(kind: FieldKind, value: string, spec: FieldSpec): string {
  return codecs[kind].show(value, spec);
}
