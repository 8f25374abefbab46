/** 表单: forms that people made in the chat. */
import { z } from "zod";
import { capabilitySchema, page } from "../../schema.js";

const form = z.string().max(80);

export const ownForms = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("ownForms"), page })]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("ownForms"), page: page.optional() }),
    z.object({ do: z.literal("turnForm"), form, off: z.boolean() }),
    z.object({ do: z.literal("exportForm"), form, version: z.int() }),
  ]),
  commands: ["ownForms"],
  sideTrips: [],
  acts: { ownForms: "makeForm", turnForm: "makeForm", exportForm: "makeForm" },
});
