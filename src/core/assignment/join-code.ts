/** The code of an invitation in a typed line: 加入 7K3M. */

/** Signs that a code is made of; nobody mistakes one for another. */
export const codeSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const codeLength = 4;

/** `before`: words that may stand before it, as data. null: the line is about something else. */
export function joinCode(text: string, before: readonly string[]): string | null {
  const plain = text.normalize("NFKC").trim().toUpperCase();
  const word = before.find((one) => plain.startsWith(one));
  if (word === undefined) return null;
  const code = plain.slice(word.length).replace(/[\s:“”"'。.!]/g, "");
  return code.length === codeLength && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
}
