/** A push as the platform makes it, down to the bytes of the HTTP request: sealing costs the load generator nothing while it is timed. */
import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { app } from "../programs/credentials.js";

const key = createHash("sha256").update(app.encryptKey).digest();

/** `plain`: the event as JSON text. */
export function sealedRequest(plain: string): Buffer {
  const body = Buffer.from(JSON.stringify({ encrypt: encrypt(plain) }));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(8).toString("hex");
  const signature = createHash("sha256").update(`${timestamp}${nonce}${app.encryptKey}`).update(body).digest("hex");
  const head = [
    "POST /webhook/event HTTP/1.1",
    "host: 127.0.0.1",
    "content-type: application/json; charset=utf-8",
    `x-lark-request-timestamp: ${timestamp}`,
    `x-lark-request-nonce: ${nonce}`,
    `x-lark-signature: ${signature}`,
    `content-length: ${body.byteLength}`,
    "",
    "",
  ];
  return Buffer.concat([Buffer.from(head.join("\r\n")), body]);
}

function encrypt(plain: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  return Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final()]).toString("base64");
}
