/** 文字版: the card as a text, for a client that does not draw it. */
import { z } from "zod";
import { capabilitySchema, nowhere } from "../../schema.js";

export const textOnly = capabilitySchema({
  places: nowhere,
  presses: z.discriminatedUnion("do", [z.object({ do: z.literal("textOnly") })]),
  commands: ["textOnly"],
  sideTrips: [],
  acts: { textOnly: "help" },
});
