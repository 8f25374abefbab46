import type { Context } from "hono";
import { z } from "zod";
import { ControlFault } from "./fault.js";

/** The JSON body read with `schema`; throws a fault that names what is wrong. */
export async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new ControlFault(400, z.prettifyError(result.error));
}
