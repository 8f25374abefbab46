import { setTimeout as sleep } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-type.js";
import type { World } from "../world.js";
import { ApiFault } from "./fault.js";
import { tooMany } from "./limits.js";

const GATEWAY = { 502: "502 Bad Gateway", 503: "503 Service Unavailable", 504: "504 Gateway Time-out" };

/** The faults of `/_control/faults` that concern the open API; `expire` ends all tenant tokens. */
export function strikeRequests({ faults }: World, expire: () => void): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { apiErrorStatus = 500, apiDelay = 0 } = faults.current;
    if (apiDelay > 0) await sleep(apiDelay);
    if (faults.strikes("apiErrors")) {
      c.set("fault", "apiErrors");
      if (apiErrorStatus === 500) throw new ApiFault(5000, "internal error", 500);
      return c.html(`<html><body><h1>${GATEWAY[apiErrorStatus]}</h1></body></html>`, apiErrorStatus);
    }
    if (faults.strikes("apiRateLimits")) {
      c.set("fault", "apiRateLimits");
      throw tooMany(99991400, "request trigger frequency limit", 50, 1);
    }
    if (faults.strikes("expireTokens")) {
      c.set("fault", "expireTokens");
      expire();
    }
    await next();
    if (faults.strikes("apiLostAnswers")) {
      c.set("fault", "apiLostAnswers");
      c.env.outgoing.destroy();
    }
    return undefined;
  };
}
