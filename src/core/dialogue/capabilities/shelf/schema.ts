/** 归档 and 删除: a report is put away, and taken back. */
import { z } from "zod";
import { capabilitySchema, path } from "../../schema.js";

const kind = z.enum(["archived", "deleted"]);

export const shelf = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("shelf"), kind })]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("shelf"), kind }),
    z.object({ do: z.literal("archive") }),
    z.object({ do: z.literal("delete") }),
    /** `report` is not the one that is open: a deleted one cannot be opened. */
    z.object({ do: z.literal("takeBack"), report: path }),
  ]),
  commands: ["archive", "delete"],
  sideTrips: ["shelf"],
  acts: { shelf: "home", archive: "archive", delete: "delete", takeBack: "home" },
});
