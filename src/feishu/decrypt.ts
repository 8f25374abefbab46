import { createDecipheriv, createHash } from "node:crypto";

/**
 * Opens the platform's `encrypt` text: base64 of a 16-byte IV and AES-256-CBC (PKCS7) ciphertext, key = SHA-256 of the Encrypt Key.
 * Null for anything that does not open: the caller must not be able to tell why (a padding oracle otherwise).
 */
export function decrypt(encryptKey: string, encrypted: string): string | null {
  const bytes = Buffer.from(encrypted, "base64");
  if (bytes.length < 32 || bytes.length % 16 !== 0) return null;
  const decipher = createDecipheriv("aes-256-cbc", keyOf(encryptKey), bytes.subarray(0, 16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

let last: { readonly of: string; readonly key: Buffer } | null = null;

/** A bot has one Encrypt Key: it is hashed once. */
function keyOf(encryptKey: string): Buffer {
  if (last?.of !== encryptKey) last = { of: encryptKey, key: createHash("sha256").update(encryptKey).digest() };
  return last.key;
}
