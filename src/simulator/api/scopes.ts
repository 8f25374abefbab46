import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-type.js";
import type { World } from "../world.js";
import { ApiFault } from "./fault.js";

/** Scopes of which an API asks for one, by method and the beginning of its path. An API that is not listed asks for none. */
const SCOPES: readonly (readonly [method: string, path: RegExp, anyOf: readonly string[]])[] = [
  ["POST", /^\/open-apis\/im\/v1\/messages/, ["im:message", "im:message:send_as_bot"]],
  ["PATCH", /^\/open-apis\/im\/v1\/messages\//, ["im:message", "im:message:send_as_bot", "im:message:update"]],
  ["PUT", /^\/open-apis\/im\/v1\/messages\//, ["im:message", "im:message:send_as_bot", "im:message:update"]],
  ["DELETE", /^\/open-apis\/im\/v1\/messages\//, ["im:message", "im:message:send_as_bot", "im:message:recall"]],
  ["GET", /^\/open-apis\/im\/v1\/messages\//, ["im:message", "im:message:readonly", "im:message.history:readonly"]],
  ["POST", /^\/open-apis\/im\/v1\/(files|images)$/, ["im:resource", "im:resource:upload"]],
  ["POST", /^\/open-apis\/interactive\//, ["im:message", "im:message:send_as_bot", "im:message:update"]],
  ["POST", /^\/open-apis\/contact\/v3\/users\/basic_batch$/, ["contact:user.basic_profile:readonly"]],
  ["GET", /^\/open-apis\/contact\/v3\//, ["contact:contact.base:readonly"]],
];

/** Refuses with 99991672 when the app has none of the scopes that the API asks for. */
export function checkScopes({ missingScopes }: World): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const rule = SCOPES.find(([method, path]) => method === c.req.method && path.test(c.req.path));
    const [, , anyOf = []] = rule ?? [];
    if (anyOf.length > 0 && anyOf.every((scope) => missingScopes.has(scope))) {
      throw new ApiFault(99991672, `Access denied. One of the following scopes is required: [${anyOf.join(", ")}].`);
    }
    await next();
  };
}
