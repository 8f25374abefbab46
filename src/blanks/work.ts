/** The task of the worker's process: a blank file is understood, or made into a form that is loaded and filled with a sample. */
import { z } from "zod";
import type { Following } from "../core/blank/make-next-form.js";
import type { Understood } from "../core/blank/understood.js";
import { isRecord } from "../core/is-record.js";
import { understandBlank } from "../documents/blank-form.js";
import { blankWordsIn } from "../forms/load-blank-words.js";
import { loadSchemes } from "../forms/load-schemes.js";
import { makeForm } from "./make-form.js";

const words = z.object({ text: z.string(), long: z.string(), target: z.string(), actual: z.string() });

const input = z.discriminatedUnion("do", [
  z.object({ do: z.literal("understand"), bytes: z.instanceof(Uint8Array), file: z.string(), templates: z.string() }),
  z.object({
    do: z.literal("make"),
    bytes: z.instanceof(Uint8Array),
    templates: z.string(),
    wanted: z.object({
      understood: z.custom<Understood>((value) => isRecord(value) && Array.isArray(value.parts)),
      id: z.string(),
      version: z.int(),
      after: z.custom<Following | null>((value) => value === null || (isRecord(value) && isRecord(value.past))),
      file: z.string(),
      sample: words,
      unit: z.string(),
      year: z.int(),
      comment: z.string(),
      labels: z.object({ score: z.string(), execution: z.string(), total: z.string() }),
    }),
  }),
]);

export function work(raw: unknown) {
  const task = input.parse(raw);
  const known = blankWordsIn(task.templates);
  if (task.do === "make") return makeForm(task.bytes, task.wanted, { words: known, templates: task.templates });
  const found = understandBlank(task.bytes, known, task.file);
  if ("problem" in found) return found;
  const { understood } = found;
  const scheme = understood.scheme === null ? undefined : loadSchemes(task.templates).get(understood.scheme.id);
  const moneyUnits = known.blanks.moneyUnits;
  return { understood, moneyUnits, schemeTitle: scheme?.title ?? null, docx: task.bytes };
}
