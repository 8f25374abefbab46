/**
 * The other way in: a WebSocket that the program opens, for intranets without a public address. The connection itself is the
 * proof of origin (no signature, no encryption inside), the events are the same, and so is what becomes of them.
 */
import type { EventDispatcher as SdkDispatcher } from "@larksuiteoapi/node-sdk";
import { z } from "zod";
import { TooMany } from "../app/ports/too-many.js";
import type { Incoming } from "../core/dialogue/turn/event.js";
import type { Log } from "../log.js";
import { createPlainHttp } from "./http.js";
import { DefaultCache, EventDispatcher, WSClient } from "./sdk.js";
import { createSdkLogger } from "./sdk-logger.js";
import type { App } from "./tenant-token.js";
import { EVENT_TYPES, fromFlattened, PRESS } from "./to-event.js";
import { createWayOut, proxyFor } from "./way-out.js";

export interface LongConnectionParts {
  readonly app: App;
  readonly log: Log;
  /** The bot's own open_id for mentions in groups, or null while it is not known yet. */
  readonly botOpenId: () => string | null;
  /** Does what the event asks for; resolves with the JSON text to answer. */
  receive(incoming: Incoming): Promise<string>;
  /** `failed`: the toast for a press that could not be handled. */
  readonly words: { readonly failed: string };
  /** Milliseconds before a connection that was given up is tried again. */
  /** Seconds without a sign of life after a ping until the connection counts as lost; 30. */
  readonly silence?: number;
  readonly restartAfter?: number;
}

export interface LongConnection {
  start(): Promise<void>;
  state(): "idle" | "connecting" | "connected" | "reconnecting" | "failed";
  close(): void;
}

/**
 * The SDK connects again by itself until the platform's limit of attempts or a refusal (wrong secret, too many connections);
 * then it stops for good, so it is started anew after a minute. `start` resolves before the connection stands: see `state`.
 */
export function createLongConnection(parts: LongConnectionParts): LongConnection {
  let restart: NodeJS.Timeout | undefined;
  let closed = false;
  const logger = createSdkLogger(parts.log, [parts.app.appSecret]);
  const way = { host: new URL(parts.app.domain).host, proxy: proxyFor(parts.app.domain) };
  const eventDispatcher = createDispatcher(parts, logger);
  const client = new WSClient({
    ...parts.app,
    logger,
    httpInstance: createPlainHttp(15_000),
    agent: createWayOut(),
    handshakeTimeoutMs: 15_000,
    wsConfig: { pingTimeout: parts.silence ?? 30 },
    onReady: () => parts.log.info(way, "long connection open"),
    onReconnecting: () => parts.log.warn(way, "long connection lost, connecting again"),
    onReconnected: () => parts.log.info(way, "long connection open again"),
    onError: () => {
      if (closed) return;
      parts.log.error(way, "long connection given up for now");
      restart = setTimeout(() => void client.start({ eventDispatcher }), parts.restartAfter ?? 60_000);
    },
  });
  return {
    start() {
      closed = false;
      return client.start({ eventDispatcher });
    },
    state: () => client.getConnectionStatus().state,
    close() {
      closed = true;
      clearTimeout(restart);
      client.close();
    },
  };
}

function createDispatcher(parts: LongConnectionParts, logger: ReturnType<typeof createSdkLogger>): SdkDispatcher {
  const dispatcher = new EventDispatcher({ logger, cache: new DefaultCache() });
  const handler = (flat: unknown) => handle(flat, parts);
  return dispatcher.register(Object.fromEntries(EVENT_TYPES.map((type) => [type, handler])));
}

const pressed = z.object({ event_type: z.literal(PRESS) });

/** Always an object: a press that is answered with nothing shows the person an error. Throwing makes the platform send an event again. */
async function handle(flat: unknown, { botOpenId, receive, log, words }: LongConnectionParts): Promise<unknown> {
  const failed = { toast: { type: "error", content: words.failed } };
  const reading = fromFlattened(flat, botOpenId());
  if ("ignored" in reading) {
    log.info({ reason: reading.ignored }, "event ignored");
    return pressed.safeParse(flat).success ? failed : {};
  }
  const { incoming } = reading;
  try {
    return JSON.parse(await receive(incoming));
  } catch (error) {
    if (error instanceof TooMany) throw error;
    log.error({ err: error, kind: incoming.kind, key: incoming.keys[0] }, "event could not be handled");
    if (incoming.kind === "action") return failed;
    throw new Error("not handled");
  }
}
