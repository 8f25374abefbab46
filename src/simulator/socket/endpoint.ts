import type { App } from "../app-type.js";
import { newId } from "../ids.js";
import type { World } from "../world.js";
import { CLIENT_CONFIG, type LongConnections } from "./connections.js";
import type { Tickets } from "./tickets.js";

const MOST_CONNECTIONS = 50;
const ENDPOINT_CODE = { authFailed: 514, noCredential: 1000040344, tooMany: 1000040350 };

/** Where the SDK's WSClient asks for the address to connect to. It sends no tenant token but the credentials. */
export function addEndpoint(app: App, world: World, tickets: Tickets, connections: LongConnections): void {
  app.post("/callback/ws/endpoint", async (c) => {
    const body: { AppID?: unknown; AppSecret?: unknown } = await c.req.json().catch(() => ({}));
    // Without `data` the SDK would try again for ever instead of giving up.
    const refused = (code: number, msg: string) => c.json({ code, msg, data: { URL: "", ClientConfig: null } });
    if (!body.AppID || !body.AppSecret) return refused(ENDPOINT_CODE.noCredential, "no credential");
    if (body.AppID !== world.credentials.appId || body.AppSecret !== world.credentials.appSecret) {
      return refused(ENDPOINT_CODE.authFailed, "auth failed");
    }
    if (connections.count() >= MOST_CONNECTIONS) return refused(ENDPOINT_CODE.tooMany, "too many connections");
    const query = new URLSearchParams({ fpid: "1", device_id: newId(""), service_id: "1", ticket: tickets.issue() });
    const url = `ws://${c.req.header("host")}${SOCKET_PATH}?${query}`;
    return c.json({ code: 0, msg: "success", data: { URL: url, ClientConfig: CLIENT_CONFIG } });
  });
}

export const SOCKET_PATH = "/callback/ws/connect";
