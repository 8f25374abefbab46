/**
 * Hands a request, as it came, to the process of the same database that answers its person. That process verifies it like any other:
 * nothing is trusted for having been passed on. Whatever goes wrong, the request is answered here, and an event that both have got
 * counts once.
 */
import { Agent, request } from "node:http";
import type { Log } from "../log.js";
import type { Peers } from "./peers.js";

/** What the other process answered. */
export interface Passed {
  readonly status: number;
  readonly text: string;
}

export interface RawRequest {
  readonly body: Uint8Array;
  header(name: string): string | undefined;
}

/** Null: to be answered here. */
export type PassOn = (person: string, request: RawRequest) => Promise<Passed | null>;

/** Is not passed on a second time. */
const mark = "x-jiping-passed-on";
const signature = ["x-lark-signature", "x-lark-request-timestamp", "x-lark-request-nonce"];
/** Milliseconds, of the three seconds that the platform waits: enough is left to answer here. */
const patience = 1000;
/** Bytes: a card has at most 30 KB. */
const longestAnswer = 256 * 1024;

export function createPassOn(peers: Peers, log: Log): { passOn: PassOn; close(): void } {
  const agent = new Agent({ keepAlive: true });
  return {
    async passOn(person, raw) {
      const peer = raw.header(mark) === undefined ? peers.of(person) : null;
      if (peer === null) return null;
      try {
        const answer = await send(agent, `${peer.address}/webhook/event`, raw);
        // It has another key, or is another program.
        if (answer.status === 401 || answer.status === 404) throw new Error(`status ${answer.status}`);
        return answer;
      } catch (error) {
        peers.failed(peer.name, isLate(error) ? "late" : "unreachable");
        log.warn(
          { err: error, address: peer.address },
          "另一个进程在这个地址没有回答，暂由本进程处理：请核对那个进程的 INTERNAL_HOST 和 HOST，以及两者之间的网络 (a peer did not answer)",
        );
        return null;
      }
    },
    close: () => agent.destroy(),
  };
}

function isLate(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

function send(agent: Agent, address: string, { body, header }: RawRequest): Promise<Passed> {
  const headers: Record<string, string> = { [mark]: "1", "content-type": "application/json" };
  for (const name of signature) {
    const value = header(name);
    if (value !== undefined) headers[name] = value;
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      { agent, method: "POST", headers, signal: AbortSignal.timeout(patience) },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on("data", (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > longestAnswer) sent.destroy(new Error("the answer is too long"));
          else chunks.push(chunk);
        });
        answer.once("end", () => resolve({ status: answer.statusCode ?? 500, text: Buffer.concat(chunks).toString() }));
        answer.once("error", reject);
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}
