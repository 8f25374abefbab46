/** Kinds of a line that tells who filled a form in, and when. */
import type { BlankKind } from "./blank-words.js";

export const signing: ReadonlySet<BlankKind> = new Set(["person", "phone", "date", "sign"]);
