/** Whether a reason says anything: 0, 无 and / do not. */
import { cleanCell } from "../value/clean.js";
import type { WordLists } from "./word-lists.js";

export function isExplained(reason: string, { reasons }: WordLists): boolean {
  return reason !== "" && !reasons.empty.includes(cleanCell(reason)) && !reasons.empty.includes(reason.trim());
}
