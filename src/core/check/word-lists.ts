/**
 * Word lists of the field, as data: each key is a file of `templates/_words`. They are meant to grow; a bureau adds its own
 * words there. None may be needed for a check to be right, only for it to see more.
 */
import { z } from "zod";

export const wordLists = z.strictObject({});

export type WordLists = z.infer<typeof wordLists>;
