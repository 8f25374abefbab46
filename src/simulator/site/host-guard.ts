import type { MiddlewareHandler } from "hono";

/**
 * Answers only requests that name this machine: a page of another site whose name was pointed at 127.0.0.1 (DNS rebinding)
 * would otherwise reach everything here. A request that says it comes from another site's page is refused as well, also
 * from one that this machine serves at another port.
 */
export const hostGuard: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin");
  const host = c.req.header("host");
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase());
  if (!isLoopback(host) || foreign) return c.text("only this machine is answered", 403);
  await next();
};

export function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);
}
