/** 检查: what the cross-checks find, and the ways out of it. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

export const findings = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("findings"), page: z.number() }),
    /** Asks for a reason for the finding of this key. */
    z.object({ at: z.literal("waive"), finding: z.string() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("findings"), page: page.optional(), finding: path.optional() }),
    z.object({ do: z.literal("fix"), finding: path }),
    z.object({ do: z.literal("waive"), finding: path }),
    z.object({ do: z.literal("explain") }),
    z.object({ do: z.literal("unwaive"), finding: path }),
  ]),
  commands: ["check"],
  sideTrips: [],
  acts: { findings: "see", fix: "answer", waive: "see", explain: "waive", unwaive: "waive" },
});
