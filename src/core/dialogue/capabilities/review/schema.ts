/** 送审、审核、提问、退回、通过: a report on its way through its reviewers. */
import { z } from "zod";
import { chain } from "../../../review/event.js";
import { capabilitySchema, page, path } from "../../schema.js";

/** What lies behind the first card, one press deeper. */
const view = z.enum(["card", "lost", "waived", "goals", "since", "log"]);
export type ReviewView = z.infer<typeof view>;

const question = z.int().min(1).max(100_000);
/** The report's revision that the card shows: what changed meanwhile is not passed unseen. */
const seen = z.int().min(0);

export const review = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("submitting") }),
    z.object({ at: z.literal("review"), view, page: z.number() }),
    /** `about`: the figure, row or text that is asked about. */
    z.object({ at: z.literal("asking"), about: z.string() }),
    z.object({ at: z.literal("questions"), page: z.number() }),
    z.object({ at: z.literal("replying"), question }),
    z.object({ at: z.literal("toReview") }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("submitting") }),
    /** `chain`: the one that the card offers; left out: the people picked. */
    z.object({ do: z.literal("submitReview"), chain: chain.optional() }),
    z.object({ do: z.literal("withdraw") }),
    z.object({ do: z.literal("review"), view: view.optional(), page: page.optional() }),
    z.object({ do: z.literal("pass"), seen }),
    z.object({ do: z.literal("returnReport") }),
    z.object({ do: z.literal("asking"), path }),
    z.object({ do: z.literal("askQuestion") }),
    z.object({ do: z.literal("pages") }),
    z.object({ do: z.literal("questions"), page: page.optional() }),
    z.object({ do: z.literal("replying"), question }),
    z.object({ do: z.literal("reply") }),
    /** The figure was put right: no words are needed. */
    z.object({ do: z.literal("corrected"), question }),
    z.object({ do: z.literal("closeQuestion"), question }),
    z.object({ do: z.literal("toReview") }),
  ]),
  commands: ["submitting", "withdraw", "questions", "toReview"],
  sideTrips: ["submitting"],
  acts: {
    submitting: "submitForReview",
    submitReview: "submitForReview",
    withdraw: "withdraw",
    review: "see",
    pass: "pass",
    returnReport: "return",
    asking: "ask",
    askQuestion: "ask",
    pages: "make",
    questions: "see",
    replying: "reply",
    reply: "reply",
    corrected: "reply",
    closeQuestion: "closeQuestion",
    toReview: "home",
  },
});
