/** What a form prints when a known scheme holds for it. */
import { z } from "zod";

export const scheme = z.strictObject({
  scheme: z.string().describe("A file of templates/schemes."),
  has: z.array(z.string()).optional().describe("The form prints one of these."),
  points: z.strictObject({ execution: z.number() }).optional().describe("Points that the form prints."),
});
