import { createCipheriv, createHash, randomBytes } from "node:crypto";

export const SECRETS = {
  appId: "cli_00000000000000aa",
  encryptKey: "invented key",
  verificationToken: "invented token",
};

/** What the platform does to a payload before it sends it. */
export function seal(text: string, key = SECRETS.encryptKey): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]).toString("base64");
}

export interface Sent {
  body: Buffer;
  headers: Record<string, string>;
}

export function signed(
  body: string | Buffer,
  key = SECRETS.encryptKey,
  timestamp = String(Math.floor(Date.now() / 1000)),
): Sent {
  const bytes = Buffer.from(body);
  const nonce = "123456";
  const hash = createHash("sha256")
    .update(timestamp + nonce + key)
    .update(bytes);
  const headers = {
    "content-type": "application/json",
    "x-lark-request-timestamp": timestamp,
    "x-lark-request-nonce": nonce,
    "x-lark-signature": hash.digest("hex"),
  };
  return { body: bytes, headers };
}

/** A complete request as the platform sends it. */
export function push(payload: unknown): Sent {
  return signed(JSON.stringify({ encrypt: seal(JSON.stringify(payload)) }));
}

// biome-ignore lint/suspicious/noExplicitAny: any documented payload.
export function ours(payload: any): any {
  return { ...payload, header: { ...payload.header, token: SECRETS.verificationToken, app_id: SECRETS.appId } };
}
