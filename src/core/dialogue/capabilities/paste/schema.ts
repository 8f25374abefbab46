/** A pasted table, confirmed before it is written. */
import { z } from "zod";
import { capabilitySchema, path } from "../../schema.js";

export const paste = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("paste"), list: z.string().nullable(), text: z.string() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("pasteHere"), list: path }),
    z.object({ do: z.literal("pasteTake"), how: z.enum(["replace", "append"]) }),
  ]),
  commands: [],
  sideTrips: ["paste"],
  acts: { pasteHere: "see", pasteTake: "answer" },
});
