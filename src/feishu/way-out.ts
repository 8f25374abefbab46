/**
 * How requests leave the machine: directly, or through the proxy that HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY name. One agent
 * serves REST calls and the WebSocket: the SDK's own WebSocket ignores these variables, and axios reads them in its own way.
 * A proxy is always asked for a tunnel (CONNECT), so it sees neither token nor text. The system's certificates and those of
 * NODE_EXTRA_CA_CERTS are trusted.
 */
import type { ClientRequest } from "node:http";
import http from "node:http";
import https from "node:https";
import { Agent, type AgentConnectOpts } from "agent-base";
import { HttpsProxyAgent } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";

/** For http, https, ws and wss alike. */
export function createWayOut(): Agent {
  return new WayOut();
}

/** The proxy for an address, or null: directly. User and password are left out: it is for messages. */
export function proxyFor(address: string): string | null {
  const proxy = proxyOf(address);
  if (proxy === "") return null;
  const { protocol, host } = new URL(proxy);
  return `${protocol}//${host}`;
}

class WayOut extends Agent {
  readonly #tunnels = new Map<string, HttpsProxyAgent<string>>();

  override connect(_: ClientRequest, options: AgentConnectOpts): http.Agent {
    const { secureEndpoint, port } = options;
    const host = "host" in options && typeof options.host === "string" ? options.host : "localhost";
    const name = host.includes(":") ? `[${host}]` : host;
    const proxy = proxyOf(`${secureEndpoint ? "https" : "http"}://${name}:${port}`);
    if (proxy === "") return secureEndpoint ? https.globalAgent : http.globalAgent;
    const tunnel = this.#tunnels.get(proxy) ?? new HttpsProxyAgent(proxy);
    this.#tunnels.set(proxy, tunnel);
    return tunnel;
  }
}

/** A WebSocket goes the way of the web: nobody sets WSS_PROXY. This machine itself (the simulator) needs no proxy. */
function proxyOf(address: string): string {
  const { hostname } = new URL(address);
  return /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname) ? "" : getProxyForUrl(address.replace(/^ws/, "http"));
}
