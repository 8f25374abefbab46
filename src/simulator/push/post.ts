import { isObject } from "../json.js";
import type { Delivery } from "./delivery.js";

/** Posts to the bot's webhook. Redirects are not followed: a 3xx counts as an answer that failed. */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  deadline: number,
): Promise<Delivery> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(deadline),
    });
    return { answered: true, status: response.status, body: await response.text() };
  } catch (error) {
    return { answered: false, ...classify(error) };
  }
}

function classify(error: unknown): { code: 200341 | 200342 | 200343; reason: string } {
  if (error instanceof DOMException && error.name === "TimeoutError")
    return { code: 200341, reason: "no answer in time" };
  const cause = error instanceof Error ? error.cause : undefined;
  const code = isObject(cause) && typeof cause.code === "string" ? cause.code : String(error);
  return { code: code === "ENOTFOUND" || code === "EAI_AGAIN" ? 200343 : 200342, reason: code };
}
