/** What a person corrected when a form was made of a blank file: a file of the form, for its next version. */
import { type KeptCorrection, keptCorrections } from "../core/blank/carry-corrections.js";
import type { FormRecord } from "./ports/report-record.js";

export const correctionsFile = "corrections.json";

export function withCorrections(record: FormRecord, corrections: readonly KeptCorrection[]): FormRecord {
  if (corrections.length === 0) return record;
  const text = Buffer.from(JSON.stringify(corrections)).toString("base64");
  return { ...record, files: { ...record.files, [correctionsFile]: text } };
}

/** None where the form has no such file, or one that a person has spoilt. */
export function correctionsIn({ files }: FormRecord): readonly KeptCorrection[] {
  const text = files[correctionsFile];
  return text === undefined ? [] : readCorrections(Buffer.from(text, "base64").toString("utf8"));
}

export function readCorrections(text: string): readonly KeptCorrection[] {
  const read = keptCorrections.safeParse(jsonOf(text));
  return read.success ? read.data : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
