/** 分工: parts of a report are handed over, followed, moved and taken back. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

export const assignSchema = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("board"), page: z.number() }),
    z.object({ at: z.literal("handOver"), path: z.string().nullable() }),
    z.object({ at: z.literal("handOverList"), text: z.string() }),
    z.object({ at: z.literal("assignment"), id: z.string() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("board"), page: page.optional() }),
    z.object({ do: z.literal("handOver"), path: path.nullable() }),
    z.object({ do: z.literal("giveOut") }),
    z.object({ do: z.literal("giveOutList") }),
    z.object({ do: z.literal("assignment"), id: path }),
    z.object({ do: z.literal("askAgain"), id: path }),
    z.object({ do: z.literal("moveDue"), id: path }),
    z.object({ do: z.literal("dropPart"), id: path }),
    /** 我来填, on the card in a group. */
    z.object({ do: z.literal("claim"), id: path }),
    z.object({ do: z.literal("answerQuestion"), id: path, question: page }),
  ]),
  commands: ["board"],
  sideTrips: [],
  acts: {
    board: "see",
    handOver: "assign",
    giveOut: "assign",
    giveOutList: "assign",
    assignment: "see",
    askAgain: "assign",
    moveDue: "assign",
    dropPart: "assign",
    claim: "claim",
    answerQuestion: "assign",
  },
});
