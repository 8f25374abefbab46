/** The rows of a list: looked through, added, moved, removed, opened. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

export const rows = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("list"), list: z.string(), page: z.number() }),
    z.object({ at: z.literal("row"), row: z.string() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("list"), list: path, page: page.optional() }),
    z.object({ do: z.literal("row"), row: path }),
    z.object({ do: z.literal("addRow"), list: path }),
    z.object({ do: z.literal("moveRow"), row: path, by: z.union([z.literal(-1), z.literal(1)]) }),
    z.object({ do: z.literal("deleteRow"), row: path }),
  ]),
  commands: [],
  sideTrips: ["row"],
  acts: { list: "see", row: "see", addRow: "addRow", moveRow: "orderRows", deleteRow: "deleteRow" },
});
