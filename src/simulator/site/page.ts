import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context } from "hono";
import type { App } from "../app-type.js";
import { packageRoot } from "./package-root.js";

/** Libraries for the browser, by the name the page asks for. Nothing else of node_modules is served. */
export const VENDORED: ReadonlyMap<string, string> = new Map([
  ["preact.js", "preact/dist/preact.module.js"],
  ["hooks.js", "preact/hooks/dist/hooks.module.js"],
  ["htm.js", "htm/dist/htm.module.js"],
  ["markdown-it.js", "markdown-it/dist/markdown-it.min.js"],
  ["vchart.js", "@visactor/vchart/build/index.min.js"],
]);

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".map", "application/json"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
]);

/** VChart draws with inline styles; scripts come from here alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The chat page: markup and styles from the sources, its modules as compiled, and the libraries it uses. */
export function addPage(app: App): void {
  const root = packageRoot();
  const sources = join(root, "src/simulator/page");
  const compiled = join(root, "dist/src/simulator/page");

  app.get("/", (c) => sendFile(c, join(sources, "index.html"), "no-cache"));
  app.get("/page/:path{.+}", (c) => {
    const path = c.req.param("path");
    if (!/^([A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+(\.[A-Za-z0-9]+)+$/.test(path) || /\.d?ts$/.test(path)) return c.notFound();
    return sendFile(c, join(/\.js(\.map)?$/.test(path) ? compiled : sources, path), "no-cache");
  });
  app.get("/vendor/:name", (c) => {
    const path = VENDORED.get(c.req.param("name"));
    return path === undefined ? c.notFound() : sendFile(c, join(root, "node_modules", path), "max-age=3600");
  });
}

async function sendFile(c: Context, path: string, caching: string): Promise<Response> {
  const type = TYPES.get(extname(path));
  if (type === undefined) return c.notFound();
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return c.notFound();
  const body = path.endsWith("hooks.module.js") ? withPreactHere(bytes) : bytes;
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = {
    etag,
    "cache-control": caching,
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
  };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(Uint8Array.from(body), 200, { ...headers, "content-type": type });
}

/** A browser does not know the bare name that Preact's hooks import. */
function withPreactHere(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("utf8").replace(/from\s*"preact"/g, 'from"/vendor/preact.js"'));
}
