/**
 * The app's access token. Not the SDK's: that one asks three times when three calls start at once, keeps a token the platform
 * has refused, shares one cache among all apps of the process and writes the secret to the log when asking fails.
 */
import type { HttpInstance } from "@larksuiteoapi/node-sdk";
import { z } from "zod";
import { classifySilence } from "./error-class.js";

export interface TenantToken {
  /** The held token, or a new one; all who ask meanwhile share one request. Rejects with a DeliveryError. */
  get(): Promise<string>;
  /** Forgets `token`, unless another one has taken its place already. */
  drop(token: string): void;
}

export interface App {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
}

/** The platform hands out a new token when less than 30 minutes are left; the old one stays valid beside it. */
const RENEW_BEFORE = 180;

export function createTenantToken(app: App, http: HttpInstance, now: () => number = Date.now): TenantToken {
  let held: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function renew(): Promise<string> {
    const fresh = await ask(app, http);
    held = { token: fresh.tenant_access_token, until: now() + (fresh.expire - RENEW_BEFORE) * 1000 };
    return held.token;
  }

  return {
    async get() {
      if (held !== null && held.until > now()) return held.token;
      asking ??= renew().finally(() => {
        asking = null;
      });
      return await asking;
    },
    drop(token) {
      if (held?.token === token) held = null;
    },
  };
}

const answer = z.object({ tenant_access_token: z.string().min(1), expire: z.number() });

async function ask(app: App, http: HttpInstance): Promise<z.infer<typeof answer>> {
  const url = `${app.domain}/open-apis/auth/v3/tenant_access_token/internal`;
  const read = answer.safeParse(await http.post(url, { app_id: app.appId, app_secret: app.appSecret }));
  if (!read.success) throw classifySilence("malformed", "token");
  return read.data;
}
