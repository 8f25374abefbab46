import type { App } from "../app-type.js";
import type { EndpointCode } from "../codes.js";
import { newId } from "../ids.js";
import type { World } from "../world.js";
import type { LongConnections } from "./connections.js";
import type { Tickets } from "./tickets.js";

const MOST_CONNECTIONS = 50;

/** Where the SDK's WSClient asks for the address to connect to. It sends no tenant token but the credentials. */
export function addEndpoint(app: App, world: World, tickets: Tickets, connections: LongConnections): void {
  app.post("/callback/ws/endpoint", async (c) => {
    const body: { AppID?: unknown; AppSecret?: unknown } = await c.req.json().catch(() => ({}));
    // Without `data` the SDK would try again for ever instead of giving up.
    const refused = (code: EndpointCode, msg: string) => c.json({ code, msg, data: { URL: "", ClientConfig: null } });
    if (world.faults.strikes("connectErrors")) {
      c.set("fault", "connectErrors");
      return refused(1, "busy");
    }
    if (!body.AppID || !body.AppSecret) return refused(1000040344, "no credential");
    if (body.AppID !== world.credentials.appId || body.AppSecret !== world.credentials.appSecret) {
      return refused(514, "auth failed");
    }
    if (connections.count() >= MOST_CONNECTIONS) return refused(1000040350, "too many connections");
    const query = new URLSearchParams({ fpid: "1", device_id: newId(""), service_id: "1", ticket: tickets.issue() });
    const url = `ws://${c.req.header("host")}${SOCKET_PATH}?${query}`;
    return c.json({ code: 0, msg: "success", data: { URL: url, ClientConfig: connections.config } });
  });
}

export const SOCKET_PATH = "/callback/ws/connect";
