/** 历史: who changed what, when, from what to what; and how a computed figure comes about. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

export const history = capabilitySchema({
  places: z.discriminatedUnion("at", [
    /** `path` null: the changes of all figures, by day. */
    z.object({ at: z.literal("history"), path: z.string().nullable(), page: z.number() }),
    /** A typed name fits several figures. */
    z.object({ at: z.literal("historyOf"), paths: z.array(z.string()) }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("history"), path: path.nullable(), page: page.optional() }),
  ]),
  commands: ["history"],
  sideTrips: ["history", "historyOf"],
  acts: { history: "see" },
});
