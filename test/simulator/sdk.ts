import * as lark from "@larksuiteoapi/node-sdk";
import type { Simulator } from "../../src/simulator/start.js";

/** The unchanged SDK, with a token cache of its own: the default one is shared by all clients of a process. */
export function clientOf({ url, credentials }: Simulator): lark.Client {
  const { appId, appSecret } = credentials;
  return new lark.Client({
    appId,
    appSecret,
    domain: url,
    cache: new lark.DefaultCache(),
    loggerLevel: lark.LoggerLevel.error,
    logger: silent,
  });
}

export const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

/** How the SDK rejects: the answer's status, headers and body. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; code: number; msg: string; headers: Record<string, string> }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && "response" in error) {
      const { status, data, headers } = error.response as {
        status: number;
        data: { code: number; msg: string };
        headers: Record<string, string>;
      };
      return { status, code: data.code, msg: data.msg, headers };
    }
    throw error;
  }
  throw new Error("the call was not refused");
}
