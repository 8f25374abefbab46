/** What 文字版 offered of the card that is shown: what is typed for its buttons and inputs, kept until another card is drawn. */
import { z } from "zod";

/** As a card sends it: a list where several are picked. */
const formValue = z.union([z.string(), z.array(z.string())]);

export const offered = z.object({
  /** The kind of place that the card is of. */
  at: z.string(),
  /** By their numbers, from 1. */
  buttons: z.array(
    z.object({
      label: z.string(),
      press: z.record(z.string(), z.unknown()),
      /** The report it is about, where that is not the one the card belongs to. */
      report: z.string().nullable(),
      /** The form whose values it brings along, from 0. */
      form: z.number().nullable(),
    }),
  ),
  /** Those that hold no figure of the report, which a message sets by itself. Their labels differ. */
  inputs: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.enum(["text", "long", "choice", "choices", "date"]),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      /** Characters. */
      max: z.number(),
      form: z.number(),
    }),
  ),
  /** What stood in the inputs of each form, by name. */
  forms: z.array(z.record(z.string(), formValue)),
  /** What was typed for inputs since, by name. */
  typed: z.record(z.string(), formValue),
});

/** After another card of the same kind of place was drawn: what was typed waits for the button, nothing else holds. */
export function stillTyped(before: Offered | null, at: string): Offered | null {
  if (before === null || before.at !== at || Object.keys(before.typed).length === 0) return null;
  return { at, buttons: [], inputs: [], forms: [], typed: before.typed };
}

export type Offered = z.infer<typeof offered>;
export type OfferedButton = Offered["buttons"][number];
export type OfferedInput = Offered["inputs"][number];
