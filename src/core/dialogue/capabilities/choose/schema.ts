/** 找表: which of many forms, and what one looks like before it is begun. */
import { z } from "zod";
import { capabilitySchema, page } from "../../schema.js";

const form = z.string().max(80);
const kind = z.enum(["goal", "evaluation", "narrative"]);
/** What the list is narrowed to; without any, all forms. */
const narrowed = { region: z.string().max(80).optional(), kind: kind.optional(), words: z.string().max(60).optional() };

export const choose = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("chooseForm"), page, ...narrowed }),
    z.object({ at: z.literal("formCard"), form }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("chooseForm"), page: page.optional(), ...narrowed }),
    /** By what is typed into the card. */
    z.object({ do: z.literal("findForm") }),
    z.object({ do: z.literal("formCard"), form }),
    z.object({ do: z.literal("sampleForm"), form }),
  ]),
  commands: ["chooseForm"],
  sideTrips: [],
  acts: { chooseForm: "home", findForm: "home", formCard: "home", sampleForm: "home" },
});
