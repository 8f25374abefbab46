/** A pasted table, confirmed before it is written. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

/** Where a cell, a row or a group of figures stands in the table: row numbers move when a colleague adds rows. */
const key = z.string().max(60);

export const paste = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({
      at: z.literal("paste"),
      list: z.string().nullable(),
      text: z.string(),
      page: page.optional(),
      /** The row or the group of figures that is being edited. */
      open: key.optional(),
      /** What was typed over the table, by key. */
      edits: z.record(z.string(), z.string()).optional(),
      /** Keys of rows that are left out. */
      dropped: z.array(key).optional(),
    }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("pasteHere"), list: path }),
    z.object({
      do: z.literal("pasteTake"),
      how: z.enum(["replace", "append"]),
      /** The part that it fills is done with it (我填完了). */
      finish: z.boolean().optional(),
    }),
    z.object({ do: z.literal("pasteShow"), page, open: key.nullable() }),
    z.object({ do: z.literal("pasteDrop"), row: key }),
    z.object({ do: z.literal("pasteRestore") }),
    /** The table is a list of projects, and each gets a report. */
    z.object({ do: z.literal("pasteProjects") }),
  ]),
  commands: [],
  sideTrips: ["paste"],
  acts: {
    pasteHere: "see",
    pasteTake: "answer",
    pasteShow: "answer",
    pasteDrop: "answer",
    pasteRestore: "answer",
    pasteProjects: "create",
  },
});
