import { randomBytes } from "node:crypto";
import { z } from "zod";

export interface Credentials {
  readonly appId: string;
  readonly appSecret: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** The SDK's long connection stays idle, without an error, for any app id of another form. */
const given = z.object({
  appId: z.string().regex(/^cli_[0-9a-fA-F]{16}$/, "appId must be cli_ and 16 hex digits"),
  appSecret: z.string().min(1),
  encryptKey: z.string().min(1),
  verificationToken: z.string().min(1),
});

/** The credentials given, checked, or random ones. Throws on a malformed set: that is a mistake of the caller. */
export function takeCredentials(credentials: Credentials | undefined): Credentials {
  if (credentials !== undefined) return given.parse(credentials);
  return {
    appId: `cli_${randomBytes(8).toString("hex")}`,
    appSecret: randomBytes(16).toString("hex"),
    encryptKey: randomBytes(16).toString("hex"),
    verificationToken: randomBytes(16).toString("hex"),
  };
}
