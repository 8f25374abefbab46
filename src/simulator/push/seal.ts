import { createCipheriv, createHash, randomBytes, randomInt } from "node:crypto";

/** AES-256-CBC under SHA-256 of the Encrypt Key, the IV in front, in base64: the `encrypt` of a push. */
export function encrypt(encryptKey: string, plain: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(encryptKey).digest(), iv);
  return Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final()]).toString("base64");
}

/** Lower-case hex SHA-256 of timestamp, nonce, Encrypt Key and the raw body. */
export function signature(timestamp: string, nonce: string, encryptKey: string, body: string): string {
  return createHash("sha256").update(`${timestamp}${nonce}${encryptKey}${body}`).digest("hex");
}

/** The headers of a signed push; `now` is in milliseconds, the header in seconds. */
export function signedHeaders(encryptKey: string, body: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const nonce = String(randomInt(100_000_000, 2_000_000_000));
  return {
    "x-lark-request-timestamp": timestamp,
    "x-lark-request-nonce": nonce,
    "x-lark-signature": signature(timestamp, nonce, encryptKey, body),
  };
}
