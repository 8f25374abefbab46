import type { Credentials } from "../credentials.js";
import { newId } from "../ids.js";
import { ApiFault } from "./fault.js";

const LIFETIME = 2 * 60 * 60 * 1000;
const RENEWED_UNDER = 30 * 60 * 1000;

/** Tenant tokens: two hours; the same one again while 30 minutes remain, then a new one beside the old. */
export interface Tokens {
  issue(appId: unknown, appSecret: unknown): { tenant_access_token: string; expire: number };
  /** Throws 99991661 without a token, 99991663 with one that is not valid (any longer). */
  check(authorization: string | undefined): void;
  /** Ends every token before its time. */
  expireAll(): void;
}

export function createTokens(credentials: Credentials, now: () => number): Tokens {
  let issued: { token: string; until: number }[] = [];
  return {
    issue(appId, appSecret) {
      if (typeof appId !== "string" || typeof appSecret !== "string") throw new ApiFault(10003, "invalid param");
      if (appId !== credentials.appId) throw new ApiFault(10003, "invalid app_id");
      if (appSecret !== credentials.appSecret) throw new ApiFault(10014, "app secret invalid");
      issued = issued.filter((each) => each.until > now());
      let last = issued.at(-1);
      if (last === undefined || last.until - now() < RENEWED_UNDER) {
        last = { token: newId("t-"), until: now() + LIFETIME };
        issued.push(last);
      }
      return { tenant_access_token: last.token, expire: Math.floor((last.until - now()) / 1000) };
    },
    check(authorization) {
      const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
      if (token === undefined) throw new ApiFault(99991661, "Missing access token for authorization.");
      if (!issued.some((each) => each.token === token && each.until > now())) {
        throw new ApiFault(99991663, "Invalid access token for authorization.");
      }
    },
    expireAll() {
      issued = [];
    },
  };
}
