/** 修改: one figure by itself, by button or by its name. */
import { z } from "zod";
import { capabilitySchema, path } from "../../schema.js";

export const edit = capabilitySchema({
  places: z.discriminatedUnion("at", [
    /** `page`: of a long text that is written over. */
    z.object({ at: z.literal("edit"), path: z.string(), page: z.number().optional() }),
    z.object({ at: z.literal("choose"), paths: z.array(z.string()), raw: z.string().nullable() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("edit"), path }),
    z.object({ do: z.literal("clear"), path }),
    z.object({ do: z.literal("set"), path }),
  ]),
  commands: [],
  sideTrips: ["edit", "choose"],
  acts: { edit: "answer", clear: "answer", set: "answer" },
});
