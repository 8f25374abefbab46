/** 项目总表: reports about one project each, made from a list, looked at and made together. */
import { z } from "zod";
import { capabilitySchema } from "../../schema.js";

const offer = z.string().max(80);
/** null: those of the person's newest report about one project. */
const of = { form: z.string().max(80).nullable(), year: z.int().nullable() };

export const bulk = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("bulk"), offer })]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("bulk"), offer }),
    z.object({ do: z.literal("makeReports"), offer }),
    /** The list is read once more, its hidden rows too. */
    z.object({ do: z.literal("bulkHidden"), offer }),
    z.object({ do: z.literal("undoReports"), offer }),
    z.object({ do: z.literal("projectBoard"), ...of }),
    z.object({ do: z.literal("makeAll"), ...of }),
  ]),
  commands: ["projectBoard", "makeAll"],
  sideTrips: ["bulk"],
  acts: {
    bulk: "create",
    makeReports: "create",
    bulkHidden: "create",
    undoReports: "home",
    projectBoard: "home",
    makeAll: "home",
  },
});
