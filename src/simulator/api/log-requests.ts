import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-type.js";
import { inspectCard } from "../inspect-card.js";
import { isObject, parseObject } from "../json.js";
import type { World } from "../world.js";
import { readMultipart } from "./multipart.js";

/** Writes each request and its answer into the log, with what the card check found in a card it carries. */
export function logRequests(world: World): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const from = Date.now();
    await next();
    const request = await readRequest(c);
    const card = cardIn(request);
    const fault = c.get("fault");
    world.log.add({
      direction: "in",
      what: `${c.req.method} ${c.req.path}`,
      status: c.res.status,
      took: Date.now() - from,
      request,
      ...(fault !== undefined && { fault }),
      answer: await readAnswer(c),
      ...(card !== undefined && { card: inspectCard(world, card) }),
    });
  };
}

async function readRequest(c: Context): Promise<unknown> {
  const type = c.req.header("content-type") ?? "";
  if (type.startsWith("multipart/")) {
    const parts = readMultipart(type, new Uint8Array(await c.req.arrayBuffer())) ?? [];
    return Object.fromEntries(
      parts.map(({ name, bytes }) => [name, bytes.length < 200 ? Buffer.from(bytes).toString("utf8") : bytes]),
    );
  }
  const body = parseObject(await c.req.text());
  const query = c.req.query();
  return Object.keys(query).length > 0 ? { ...body, query } : body;
}

async function readAnswer(c: Context): Promise<unknown> {
  const type = c.res.headers.get("content-type") ?? "";
  return type.includes("json") ? await c.res.clone().json() : type;
}

function cardIn(request: unknown): string | undefined {
  if (!isObject(request)) return undefined;
  if (isObject(request.card)) return JSON.stringify(request.card);
  const isCard =
    request.msg_type === "interactive" || (request.msg_type === undefined && request.content !== undefined);
  return isCard && typeof request.content === "string" ? request.content : undefined;
}
