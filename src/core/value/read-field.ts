import { problem } from "../problem.js";
import { cleanCell } from "./clean.js";
import type { FieldKind, FieldReading, FieldSpec } from "./codec.js";
import { codecs } from "./codecs.js";

/** Reads what a person typed into a field. Blank text is the problem "blank"; nothing throws. */
export function readField(kind: FieldKind, raw: string, spec: FieldSpec): FieldReading {
  if (!texts.has(kind) && raw.length > longestFigure)
    return { problem: problem("text-too-long", { length: String(raw.length), max: String(longestFigure) }) };
  return cleanCell(raw) === "" ? { problem: problem("blank") } : codecs[kind].read(raw, spec);
}

/** What may be long: the others hold one figure, and a text that was pasted over one is not searched for it. */
const texts: ReadonlySet<FieldKind> = new Set(["text", "long", "cell", "choice", "choices"]);
const longestFigure = 500;
