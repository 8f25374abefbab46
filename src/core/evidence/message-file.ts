/** A file as somebody sent it: how it is fetched, and what it is called. Plain JSON. */
import { z } from "zod";

export const messageFile = z.object({
  messageId: z.string(),
  key: z.string(),
  name: z.string(),
  /** In bytes; null where the platform does not say. */
  size: z.number().nullable(),
  /** Sent as a picture, which the platform keeps apart from files. */
  picture: z.boolean().default(false),
});

export type MessageFile = z.infer<typeof messageFile>;
