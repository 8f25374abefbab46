import { problem } from "../../problem.js";
import type { Codec, FieldReading, FieldSpec } from "../codec.js";

/** One line of text. */
export const text: Codec = {
  read: (raw, spec) => readText(oneLine(raw), spec),
  show: (value) => value,
  print: (value) => value,
};

/** Text with its paragraphs. */
export const long: Codec = {
  read: (raw, spec) => readText(paragraphs(raw), spec),
  show: (value) => value,
  print: (value) => value,
};

function readText(value: string, spec: FieldSpec): FieldReading {
  const length = [...value].length;
  if (value === "") return { problem: problem("blank") };
  if (spec.max !== undefined && length > spec.max)
    return { problem: problem("text-too-long", { length: String(length), max: String(spec.max) }) };
  return { value, shown: value };
}

function oneLine(raw: string): string {
  return withoutControls(raw.replace(/[\r\n\t\u2028\u2029]+/g, " ")).trim();
}

function paragraphs(raw: string): string {
  return withoutControls(raw.replace(/\r\n?|[\u2028\u2029]/g, "\n").replaceAll("\t", " ")).trim();
}

/**
 * Control characters break Word files; marks without a shape break searches; those that turn the direction of writing
 * would turn around what stands behind the text, on a card as in a file's name. Marks of single letters (U+200F) stay.
 */
function withoutControls(value: string): string {
  return value
    .replace(/[^\P{Cc}\n]|[\u200b\u2060\ufeff\ufffe\uffff]|[\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(loneSurrogate, "");
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
