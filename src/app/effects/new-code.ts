/** Codes of invitations: four signs that are not mistaken for each other. */
import { codeLength, codeSigns } from "../../core/assignment/join-code.js";
import type { Transaction } from "../ports/transaction.js";

/** Milliseconds for which a code is good. */
export const codeLasts = 7 * 24 * 60 * 60_000;
/** A second one is hardly ever needed. */
const mostTries = 20;

/** A code that neither a part nor a report has. `newId`: gives ids that nobody can foresee. */
export async function newCode(
  on: Pick<Transaction, "assignmentByCode" | "reportInvitation">,
  newId: () => string,
): Promise<string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = codeOf(newId());
    if ((await on.assignmentByCode(code)) === null && (await on.reportInvitation(code)) === null) return code;
  }
  throw new Error("no free code for an invitation");
}

/** FNV-1a over the id, 5 bits a sign. */
function codeOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = (hash ^ (hash >>> 15)) >>> 0;
  return Array.from({ length: codeLength }, (_, at) => codeSigns[(hash >>> (at * 5)) & 31] ?? "").join("");
}
