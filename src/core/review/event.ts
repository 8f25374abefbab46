/** The log of a report between people (送审 … 审批), as plain JSON. Events are appended, never changed. */
import { z } from "zod";

/** Reviewers (审核人) in order; the last one approves (审批人), which locks the report. */
export const chain = z.array(z.string()).min(1).max(6).readonly();

/** What a question is about: a figure, a row, a section or a text by its path; null: the whole report. */
const about = z.string().nullable();

const happened = z.discriminatedUnion("kind", [
  /** 送审, again after a return. */
  z.object({ kind: z.literal("submit"), chain, note: z.string() }),
  z.object({ kind: z.literal("withdraw") }),
  z.object({ kind: z.literal("pass"), note: z.string() }),
  /** 审批通过: the last of the chain. `version`: the file that was approved. */
  z.object({ kind: z.literal("approve"), note: z.string(), version: z.int().nullable() }),
  /** 退回: what is to be changed stands in the questions; `text` is said of the whole. */
  z.object({ kind: z.literal("return"), text: z.string() }),
  /** 提问. `bureau`: a remark of the finance bureau, noted by the owner. */
  z.object({ kind: z.literal("ask"), about, text: z.string(), bureau: z.boolean().default(false) }),
  /** `question`: the number of the event that asked. `text` empty: the figure was put right. */
  z.object({ kind: z.literal("answer"), question: z.int(), text: z.string() }),
  z.object({ kind: z.literal("close"), question: z.int() }),
  /** 解锁 */
  z.object({ kind: z.literal("unlock"), reason: z.string() }),
  /** 线下通过: signed on paper. `picture`: hash of the sheet's picture among the evidence; null: none. */
  z.object({
    kind: z.literal("offline"),
    signer: z.string(),
    date: z.string(),
    picture: z.string().nullable(),
    version: z.int().nullable(),
  }),
  /** 财政退回: an approved report comes back from the bureau. */
  z.object({ kind: z.literal("bureau"), date: z.string() }),
  /** 转交: another owner. */
  z.object({ kind: z.literal("transfer"), from: z.string(), to: z.string() }),
]);

const stamp = z.object({
  /** 1, 2, 3 … within the report. */
  number: z.int(),
  /** open_id of who did it. */
  by: z.string(),
  /** Milliseconds. */
  at: z.number(),
  /** The report's revision that it was done on. */
  revision: z.int(),
});

export const reviewEvent = z.intersection(happened, stamp);

/** What somebody does, before it is numbered. */
export type Happening = z.infer<typeof happened>;
export type ReviewEvent = z.infer<typeof reviewEvent>;
export type EventOf<K extends Happening["kind"]> = Extract<Happening, { kind: K }> & z.infer<typeof stamp>;
