import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

export interface Seen {
  what: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON was sent.
  json: any;
}

export type Answer = (response: ServerResponse, seen: Seen) => void;

/** A real HTTP server that gives the answers a test asks for, each once and in order; then the documented success. */
export async function platform() {
  const seen: Seen[] = [];
  const scripted = new Map<string, Answer[]>();
  let tokens = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const what = `${request.method} ${request.url}`;
      const one = { what, headers: request.headers, body, json: parse(body) };
      seen.push(one);
      const key = [...scripted.keys()].find((part) => what.includes(part));
      const answer = (key === undefined ? undefined : scripted.get(key)?.shift()) ?? usual;
      answer(response, one);
    });
  });
  const usual: Answer = (response, { what }) => {
    if (what.includes("tenant_access_token")) {
      return json(200, { code: 0, msg: "ok", tenant_access_token: `t-invented-${++tokens}`, expire: 7200 })(response);
    }
    if (what.includes("/im/v1/files")) return json(200, { code: 0, data: { file_key: "file_1" } })(response);
    if (what.includes("/bot/v3/info")) return json(200, { code: 0, msg: "ok", bot: { open_id: "ou_bot" } })(response);
    if (what.includes("/contact/"))
      return json(200, { code: 0, data: { user: { open_id: "ou_x", name: "测试甲" } } })(response);
    return json(200, { code: 0, msg: "success", data: { message_id: "om_1" } })(response);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    domain: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    seen,
    /** The next requests whose method and path contain `part` get these answers. */
    answers(part: string, ...list: Answer[]) {
      scripted.set(part, list);
    },
    count: (part: string) => seen.filter((one) => one.what.includes(part)).length,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Platform = Awaited<ReturnType<typeof platform>>;

export function json(status: number, body: unknown, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** A business error as the platform answers it. */
export function refusal(code: number, msg = "refused", status = 400) {
  return json(status, { code, msg, error: { log_id: "20240101ABC", troubleshooter: "…" } });
}

export const hang: Answer = () => undefined;

export const cut: Answer = (response) => void response.socket?.destroy();

/** A byte now and then: never idle, never done. */
export const dribble: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(timer));
};

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
