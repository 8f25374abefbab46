import { once } from "node:events";
import { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { createOpenApi } from "./api/app.js";
import type { AppEnv } from "./app-type.js";
import { createAct } from "./client/act.js";
import { createControl } from "./control/app.js";
import { viewPerson } from "./control/view.js";
import type { Person } from "./control-types.js";
import { type Credentials, takeCredentials } from "./credentials.js";
import { createEventQueue } from "./push/event-queue.js";
import type { EventType } from "./push/event-types.js";
import { createPush, type PushMode } from "./push/push.js";
import { createWebhook } from "./push/webhook.js";
import { hostGuard } from "./site/host-guard.js";
import { addPage } from "./site/page.js";
import { type ClientConfig, createConnections } from "./socket/connections.js";
import { addEndpoint } from "./socket/endpoint.js";
import { createTickets } from "./socket/tickets.js";
import { acceptConnections } from "./socket/upgrade.js";
import type { NewPerson } from "./workspace/staff.js";
import { createWorld } from "./world.js";

export interface SimulatorOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Only the loopback address: nothing here asks who is calling. */
  readonly host?: "127.0.0.1";
  /** Where to push to. Verified before the first push; `setWebhook` verifies at once. */
  readonly webhook?: string;
  /** Made up when absent. */
  readonly credentials?: Credentials;
  readonly push?: PushMode;
  /** Scopes the app lacks; all others are granted. By default it does not hear group messages that do not mention it. */
  readonly missingScopes?: readonly string[];
  /** Events and callbacks that the app has not subscribed to; it hears all others. Clicks without a callback are 200340. */
  readonly unsubscribed?: readonly EventType[];
  /** The bot's name in chats and mentions. */
  readonly botName?: string;
  /** Who works here, instead of six invented people. */
  readonly people?: readonly NewPerson[];
  /** What clients of long connections are told about pings and reconnecting, in seconds. */
  readonly longConnection?: Partial<ClientConfig>;
}

export interface Simulator {
  /** Such as http://127.0.0.1:4000; the SDK's `domain`, and the chat page's address. */
  readonly url: string;
  readonly credentials: Credentials;
  /** Who can be played through `/_control`. */
  readonly people: readonly Person[];
  /** Rejects when the bot does not answer the challenge within 1 s. */
  setWebhook(url: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a local Feishu on the loopback address. Rejects when the port is taken; throws on malformed credentials. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { credentials, missingScopes = ["im:message.group_msg"], unsubscribed = [], botName, people } = options;
  const world = createWorld({
    credentials: takeCredentials(credentials),
    missingScopes,
    unsubscribed,
    botName,
    people,
    named: credentials !== undefined,
  });
  const webhook = createWebhook(world, options.webhook);
  const connections = createConnections(world, options.longConnection);
  const tickets = createTickets();
  const push = createPush(world, options.push ?? "auto", webhook, connections);
  const events = createEventQueue(world, push);

  const app = new Hono<AppEnv>();
  app.use(hostGuard);
  app.route("/_control", createControl({ world, act: createAct(world, push), events, webhook, connections }));
  addPage(app);
  app.route("/", createOpenApi(world, connections));
  addEndpoint(app, world, tickets, connections);
  app.notFound((c) => c.text("404 page not found", 404));

  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new Error("an HTTP server was expected");
  acceptConnections(server, tickets, connections);
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");

  return {
    url: addressOf(server),
    credentials: world.credentials,
    people: world.staff.map(viewPerson),
    setWebhook: webhook.set,
    async close() {
      world.clock.close();
      connections.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}`;
}
