/** 代填: a figure that one person told and another one entered. */
import { z } from "zod";

/** How it was told: by phone, face to face, in a message, on paper. */
export const tellings = ["phone", "person", "message", "paper"] as const;

export const behalf = z.object({ who: z.string(), how: z.enum(tellings) });

export type Behalf = z.infer<typeof behalf>;
