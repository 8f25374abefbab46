import type { Context } from "hono";
import { z } from "zod";
import type { ApiCode } from "../codes.js";
import { ApiFault } from "./fault.js";

/** The request's JSON body, read with `schema`. Throws 230001 (or `code`) naming the first field that is wrong. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>, code: ApiCode = 230001): Promise<T> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return read(schema, body, code);
}

/** The query, a repeated key as its first value. Throws 230001 (or `code`). */
export function readQuery<T>(c: Context, schema: z.ZodType<T>, code: ApiCode = 230001): T {
  return read(schema, c.req.query(), code);
}

function read<T>(schema: z.ZodType<T>, value: unknown, code: ApiCode): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ApiFault(code, `Your request contains an invalid request parameter: ${z.prettifyError(result.error)}`);
}
