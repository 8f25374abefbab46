/** 移交: another person takes a report over, or all of somebody's. */
import { z } from "zod";
import { capabilitySchema } from "../../schema.js";

export const transfer = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("transfer") }),
    /** 离岗移交, by an administrator. */
    z.object({ at: z.literal("leaving") }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("transfer") }),
    z.object({ do: z.literal("give"), all: z.boolean() }),
    z.object({ do: z.literal("leaving") }),
    z.object({ do: z.literal("giveAll") }),
  ]),
  commands: ["transfer", "leaving"],
  sideTrips: ["transfer", "leaving"],
  // Who administers is a setting of the unit, and asked for where it is carried out.
  acts: { transfer: "handOver", give: "handOver", leaving: "home", giveAll: "home" },
});
