/** The code of an invitation in a typed line: 加入 7K3M. */

/** Signs that a code is made of; nobody mistakes one for another. */
export const codeSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const codeLength = 4;

/**
 * `before`: words that stand before it, as data, behind which something polite or the rest of a sentence that was passed on may
 * follow. null: the line is about something else.
 */
export function joinCode(text: string, before: readonly string[]): string | null {
  const plain = evenOf(text);
  if (plain.length > longestLine) return null;
  for (const word of before) {
    const at = plain.lastIndexOf(word);
    if (at < 0) continue;
    const behind = plain.slice(at + word.length).replace(/^(?:码|[\s:“”"'*])+/, "");
    const code = behind.slice(0, codeLength);
    // 2345万元 is none.
    if (isCode(code) && !/[\p{L}\p{N}%]/u.test(behind.charAt(codeLength))) return code;
  }
  return null;
}

/** A line that is nothing but what may be a code: 7K3M. null: it is none. */
export function bareCode(text: string): string | null {
  const plain = evenOf(text).replace(/[\s“”"'。.!]/g, "");
  // A number is one.
  return isCode(plain) && /[A-Z]/.test(plain) ? plain : null;
}

/** Characters of the sentence that invites, passed on with some words more. */
const longestLine = 80;

function evenOf(text: string): string {
  return text.normalize("NFKC").trim().toUpperCase();
}

function isCode(code: string): boolean {
  return code.length === codeLength && [...code].every((sign) => codeSigns.includes(sign));
}
