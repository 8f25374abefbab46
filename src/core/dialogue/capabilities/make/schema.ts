/** 生成: a draft, or a final report once every error is solved or explained. */
import { z } from "zod";
import { capabilitySchema, page } from "../../schema.js";

export const make = capabilitySchema({
  places: z.discriminatedUnion("at", [
    /** A final report was asked for while errors were open. */
    /** A final report was asked for while something carried over had not been looked at. */
    z.object({ at: z.literal("carried"), selfCheck: z.boolean() }),
    z.object({ at: z.literal("override"), selfCheck: z.boolean(), page: z.number() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("make"), draft: z.boolean(), selfCheck: z.boolean().optional() }),
    z.object({ do: z.literal("errors"), page, selfCheck: z.boolean().optional() }),
    z.object({ do: z.literal("override") }),
    z.object({ do: z.literal("export") }),
    /** 预览页面 */
    z.object({ do: z.literal("seePages") }),
    z.object({ do: z.literal("carriedSeen") }),
  ]),
  commands: ["make", "export", "seePages"],
  sideTrips: [],
  acts: { make: "make", errors: "see", override: "waive", export: "export", seePages: "make", carriedSeen: "answer" },
});
