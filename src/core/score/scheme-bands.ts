/** The bands (档) within which a person scores a qualitative indicator, as a scheme writes them. */
import { z } from "zod";

export const bandSource = z
  .strictObject({
    label: z.string().min(1).describe("What the rule calls this band."),
    from: z.number().min(0).max(100).describe("The least percent of the points, included."),
    to: z
      .number()
      .min(0)
      .max(100)
      .describe("The most percent of the points; of the best band included, of others not."),
  })
  .refine(({ from, to }) => from <= to, "from <= to");

export const bandsSource = z
  .array(bandSource)
  .refine((bands) => bands.every((band, index) => band.to <= (bands[index - 1]?.from ?? 100)), "order")
  .default([])
  .describe("From the best band to the worst; none: a person scores freely.");

export type BandSource = z.infer<typeof bandSource>;
