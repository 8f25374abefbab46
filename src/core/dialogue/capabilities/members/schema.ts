/** Who fills a report in. */
import { z } from "zod";
import { capabilitySchema, path } from "../../schema.js";

export const members = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("members") })]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("members") }),
    z.object({ do: z.literal("addMembers") }),
    z.object({ do: z.literal("removeMember"), person: path }),
  ]),
  commands: ["members"],
  sideTrips: [],
  acts: { members: "see", addMembers: "addMember", removeMember: "removeMember" },
});
