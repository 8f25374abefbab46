/** What a colleague does with the part that was handed to them. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

/** Of an assignment; null: all that the person answers for. */
const task = path.nullable();

export const taskSchema = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("task"), task: z.string().nullable(), page: z.number() }),
    z.object({ at: z.literal("passTask"), task: z.string() }),
    z.object({ at: z.literal("askTask"), task: z.string() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("task"), task, page: page.optional() }),
    z.object({ do: z.literal("saveTask"), to: page.optional() }),
    z.object({ do: z.literal("finishTask"), anyway: z.boolean().optional() }),
    z.object({ do: z.literal("passTask"), task: path }),
    z.object({ do: z.literal("passTo") }),
    z.object({ do: z.literal("askTask"), task: path }),
    z.object({ do: z.literal("sendQuestion") }),
  ]),
  commands: ["task", "finishTask"],
  sideTrips: [],
  acts: {
    task: "see",
    saveTask: "answer",
    finishTask: "answer",
    passTask: "see",
    passTo: "answer",
    askTask: "see",
    sendQuestion: "see",
  },
});
