/** What a person corrected when a form was made of a blank file: a file of the form, for its next version. */
import { type KeptCorrection, keptCorrections } from "../core/blank/carry-corrections.js";
import type { FormRecord } from "./ports/report-record.js";

const file = "corrections.json";

export function withCorrections(record: FormRecord, corrections: readonly KeptCorrection[]): FormRecord {
  if (corrections.length === 0) return record;
  const text = Buffer.from(JSON.stringify(corrections)).toString("base64");
  return { ...record, files: { ...record.files, [file]: text } };
}

/** None where the form has no such file, or one that a person has spoilt. */
export function correctionsIn({ files }: FormRecord): readonly KeptCorrection[] {
  const text = files[file];
  if (text === undefined) return [];
  const read = keptCorrections.safeParse(jsonOf(Buffer.from(text, "base64").toString("utf8")));
  return read.success ? read.data : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
