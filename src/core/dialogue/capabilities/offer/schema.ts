/** What a file or another report offers, confirmed before it is written. */
import { z } from "zod";
import { capabilitySchema, page } from "../../schema.js";

const id = z.string().max(80);
const group = z.string().max(200);
const choices = z.record(z.string().max(20), z.enum(["take", "keep"]));

export const offer = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({
      at: z.literal("offer"),
      offer: id,
      page,
      /** The section or row whose values are decided one by one. */
      open: group.optional(),
      /** What was decided and is not written yet, by item. */
      choices: choices.optional(),
      /** Values that were typed for what could not be read, by item. */
      typed: z.record(z.string().max(20), z.string()).optional(),
      /** Sections and rows that are left out. */
      dropped: z.array(group).optional(),
      /** The file is of another report: which one is begun for it is asked. */
      another: z.literal(true).optional(),
    }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("offerShow"), offer: id, page, open: group.nullable() }),
    z.object({
      do: z.literal("offerTake"),
      offer: id,
      what: z.enum(["chosen", "all", "group"]),
      group: group.optional(),
    }),
    z.object({ do: z.literal("offerDrop"), offer: id, group }),
    z.object({ do: z.literal("offerHidden"), offer: id }),
    /** Nothing is written, wherever the card was opened or sent. */
    z.object({ do: z.literal("offerLeave"), offer: id }),
    z.object({ do: z.literal("offerAnother"), offer: id }),
    z.object({ do: z.literal("offerBegin"), offer: id }),
    z.object({ do: z.literal("carry") }),
  ]),
  commands: ["carry"],
  sideTrips: ["offer"],
  acts: {
    offerShow: "see",
    offerTake: "importFile",
    offerDrop: "importFile",
    offerHidden: "importFile",
    offerLeave: "see",
    offerAnother: "see",
    offerBegin: "create",
    carry: "importFile",
  },
});
