/** The HTTP side: raw requests in, JSON out. What a request means is `read`'s business, what to answer is `receive`'s. */
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { TooMany } from "../app/ports/too-many.js";
import type { Incoming } from "../core/dialogue/turn/event.js";
import type { Log } from "../log.js";
import type { Health } from "./health.js";
import type { Metrics } from "./metrics.js";
import type { PassOn } from "./pass-on.js";
import { readBody } from "./read-body.js";

/** What `read` makes of a request; `refused` is the reason for the log, the sender never learns it. */
export type Reading =
  | { incoming: Incoming }
  | { ignored: string }
  | { unreadablePress: string }
  | { challenge: string }
  | { refused: string };

export interface ServerParts {
  /** Verifies, decrypts and understands a request. Does not throw. */
  read(request: { body: Uint8Array; header(name: string): string | undefined }): Reading;
  /** Does what the event asks for; resolves with the JSON text to answer. */
  receive(incoming: Incoming): Promise<string>;
  /** Where several processes share their people; absent: this one answers everybody. */
  readonly passOn?: PassOn | undefined;
  health(): Promise<Health>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Sentences of prompts/: `failed` is the toast for a press that could not be handled. */
  readonly words: { readonly failed: string };
}

const MAX_BODY = 1024 * 1024;
const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

/**
 * Events and card callbacks may be sent to either address: the console has two settings that people swap.
 * Answers: 200 with JSON, 401 for whatever is not provably the platform's, 413 above 1 MB, 429 and 500 for an event
 * to be redelivered.
 */
export function createApp(parts: ServerParts): Hono {
  const app = new Hono();
  app.use(secureHeaders());
  // With a slash at its end as well: consoles and proxies add one.
  for (const path of ["/webhook/event", "/webhook/card", "/webhook/event/", "/webhook/card/"])
    app.post(path, (c) => answer(c.req.raw, c.env, parts));
  app.get("/health", async (c) => {
    const health = await parts.health();
    return c.json(health, health.ok ? 200 : 503);
  });
  // The event loop turns, and that is all: whoever restarts a process for a database that is away helps nobody.
  app.get("/live", (c) => c.json({ ok: true }));
  app.get("/metrics", async (c) => {
    noteGauges(await parts.health(), parts.metrics);
    return c.text(parts.metrics.text());
  });
  app.onError((error, c) => {
    parts.log.error({ err: error, path: c.req.path }, "request failed");
    return c.json({}, 500);
  });
  return app;
}

/** What is not known at this moment keeps the value of the last time. */
function noteGauges(health: Health, metrics: Metrics): void {
  const { waiting, oldestWaitingSeconds, deadRows, failedJobs, workLateSeconds, otherInstallations } = health;
  const { connection, evidence } = health;
  if (waiting !== null) metrics.set("jiping_waiting_messages", waiting);
  if (oldestWaitingSeconds !== null) metrics.set("jiping_oldest_waiting_seconds", oldestWaitingSeconds);
  if (deadRows !== null) metrics.set("jiping_dead_messages", deadRows);
  if (failedJobs !== null) metrics.set("jiping_failed_jobs", failedJobs);
  if (workLateSeconds !== null) metrics.set("jiping_work_late_seconds", workLateSeconds);
  if (otherInstallations !== null) metrics.set("jiping_other_installations", otherInstallations);
  if (evidence !== null) metrics.set("jiping_evidence_usable", Number(evidence === "ok"));
  if (connection !== null) metrics.set("jiping_connected", Number(connection === "connected"));
}

async function answer(request: Request, env: unknown, parts: ServerParts): Promise<Response> {
  const body = await readBody(request, env, MAX_BODY);
  if (body === "too-big") return refuse(body, 413, parts);
  if (body === "aborted") return refuse(body, 401, parts);
  const raw = { body, header: (name: string) => request.headers.get(name) ?? undefined };
  const reading = parts.read(raw);
  if ("refused" in reading) return refuse(reading.refused, 401, parts);
  if ("challenge" in reading) return json(JSON.stringify({ challenge: reading.challenge }));
  if ("ignored" in reading || "unreadablePress" in reading) {
    const isPress = "unreadablePress" in reading;
    parts.metrics.count("jiping_ignored_total");
    parts.log.info({ reason: isPress ? reading.unreadablePress : reading.ignored }, "event ignored");
    return json(isPress ? toast(parts.words.failed) : "{}");
  }
  const { incoming } = reading;
  const passed = "from" in incoming ? await parts.passOn?.(incoming.from, raw) : null;
  return passed ? json(passed.text, passed.status) : await handle(incoming, parts);
}

async function handle(incoming: Incoming, { receive, metrics, log, words }: ServerParts): Promise<Response> {
  const started = performance.now();
  try {
    return json(await receive(incoming));
  } catch (error) {
    if (error instanceof TooMany) {
      metrics.count("jiping_refused_total", { reason: "too-many" });
      return json("{}", 429);
    }
    metrics.count("jiping_failed_total", { kind: incoming.kind });
    log.error({ err: error, kind: incoming.kind, key: incoming.keys[0] }, "event could not be handled");
    // Events are delivered again after an error; a press never is, and the person is looking at the card.
    return incoming.kind === "action" ? json(toast(words.failed)) : json("{}", 500);
  } finally {
    metrics.count("jiping_handled_total", { kind: incoming.kind });
    const seconds = (performance.now() - started) / 1000;
    metrics.count("jiping_handling_seconds_total", { kind: incoming.kind }, seconds);
    metrics.observe(seconds);
  }
}

/** What the administrator can do about requests that are refused again and again. */
const advice: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "not-encrypted":
      "请求没有加密。如果来自飞书：请在开放平台“事件与回调 > 加密策略”里设置 Encrypt Key，并与 FEISHU_ENCRYPT_KEY 一致",
    signature: "签名不对。如果来自飞书：请核对 FEISHU_ENCRYPT_KEY 与开放平台“加密策略”里的 Encrypt Key 是否一致",
    token: "Verification Token 不对。请核对 FEISHU_VERIFICATION_TOKEN 与开放平台“加密策略”里的是否一致",
    unsigned:
      "请求没有签名，没有处理。如果来自飞书：请在开放平台“事件与回调 > 加密策略”里设置 Encrypt Key，并请中间的代理把 X-Lark- 开头的请求头原样传过来；如果不是飞书的，请只放行飞书到 /webhook/ 的请求",
    undecryptable: "请求解不开。如果来自飞书：请核对 FEISHU_ENCRYPT_KEY 与开放平台“加密策略”里的 Encrypt Key 是否一致",
    app: "请求是发给另一个应用的。请核对 FEISHU_APP_ID，并在那个应用的“事件与回调”里去掉本机的请求地址",
    "not-json": "请求不是 JSON，多半不是飞书发的。请只放行飞书到 /webhook/ 的请求",
    "too-big": "请求超过 1 MB，飞书不会发这么大的。请只放行飞书到 /webhook/ 的请求",
    aborted: "请求没有传完就断了。如果经常出现：请检查中间代理的超时和网络",
    stale: "请求的时间超出 FEISHU_EVENT_MAX_AGE。请核对本机时钟，或去掉这个设置（飞书会在几小时内重发）",
  }),
);

function refuse(reason: string, status: 401 | 413, { metrics, log }: ServerParts): Response {
  metrics.count("jiping_refused_total", { reason });
  log.warn({ reason, advice: advice.get(reason) }, "request refused");
  return json("{}", status);
}

function toast(content: string): string {
  return JSON.stringify({ toast: { type: "error", content } });
}

function json(text: string, status = 200): Response {
  return new Response(text, { status, headers: JSON_HEADERS });
}
