/** The platform's side of what the bot sends: it takes everything and answers at once, so that nothing waits or fails. */
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

export interface Platform {
  readonly url: string;
  /** Files that were sent as messages so far. */
  files(): number;
  /** Resolves when a message to this person comes; rejects after `within` milliseconds. */
  messageTo(person: string, within: number): Promise<void>;
  close(): Promise<void>;
}

export async function startPlatform(): Promise<Platform> {
  let files = 0;
  let made = 0;
  const awaited = new Map<string, () => void>();
  const answerTo = (path: string, body: string): object => {
    made += 1;
    if (path.startsWith("/open-apis/auth/")) return { code: 0, tenant_access_token: "t-bench", expire: 7200 };
    if (path.startsWith("/open-apis/bot/")) return { code: 0, bot: { open_id: "ou_bench_bot" } };
    if (path.startsWith("/open-apis/event/v1/connection")) return { code: 0, data: { online_instance_cnt: 0 } };
    if (path.startsWith("/open-apis/im/v1/files")) return { code: 0, data: { file_key: `file_${made}` } };
    if (body.includes('"msg_type":"file"')) files += 1;
    for (const [person, came] of awaited) if (body.includes(`"${person}"`)) came();
    return { code: 0, data: { message_id: `om_${made}` } };
  };
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      response.setHeader("content-type", "application/json; charset=utf-8");
      response.end(JSON.stringify(answerTo(request.url ?? "", body)));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    files: () => files,
    messageTo: (person, within) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`nothing came within ${within} ms`)), within);
        awaited.set(person, () => {
          awaited.delete(person);
          clearTimeout(late);
          resolve();
        });
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString("latin1");
}
