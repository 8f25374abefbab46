import { problem } from "../problem.js";
import { cleanCell } from "./clean.js";
import type { FieldKind, FieldReading, FieldSpec } from "./codec.js";
import { codecs } from "./codecs.js";

/** Reads what a person typed into a field. Blank text is the problem "blank"; nothing throws. */
export function readField(kind: FieldKind, raw: string, spec: FieldSpec): FieldReading {
  return cleanCell(raw) === "" ? { problem: problem("blank") } : codecs[kind].read(raw, spec);
}
