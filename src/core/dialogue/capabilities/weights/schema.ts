/** All points of a table on one card. */
import { z } from "zod";
import { capabilitySchema, path } from "../../schema.js";

export const weights = capabilitySchema({
  places: z.discriminatedUnion("at", [
    /** `table`: the scope that the points belong to, "" for the report. */
    z.object({ at: z.literal("weights"), table: z.string(), page: z.number() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("weights"), table: path }),
    /** Open points become what the scheme splits; they stay on the card to be changed. */
    z.object({ do: z.literal("splitWeights"), table: path }),
  ]),
  commands: [],
  sideTrips: ["weights"],
  acts: { weights: "see", splitWeights: "answer" },
});
