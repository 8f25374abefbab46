import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import { createServer } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";

/** A server certificate for `name`, signed by an authority that no system knows: files `ca.pem`, `key.pem`, `cert.pem`. */
export function companyAuthority(name: string): { readonly folder: string; readonly ca: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "jiping-ca-"));
  const openssl = (...args: string[]) => void execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl(
    "req",
    "-x509",
    ...key,
    "-keyout",
    "ca-key.pem",
    "-out",
    "ca.pem",
    "-days",
    "2",
    "-subj",
    "/CN=Invented Company CA",
  );
  openssl("req", ...key, "-keyout", "key.pem", "-out", "request.pem", "-subj", `/CN=${name}`);
  writeFileSync(join(folder, "names"), `subjectAltName=DNS:${name}\n`);
  const signing = ["-CA", "ca.pem", "-CAkey", "ca-key.pem", "-CAcreateserial", "-extfile", "names", "-days", "2"];
  openssl("x509", "-req", "-in", "request.pem", ...signing, "-out", "cert.pem");
  return { folder, ca: join(folder, "ca.pem"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** HTTPS and wss in front of a platform of the loopback address, as a private deployment under `name` looks from outside. */
export async function tlsFront(folder: string, name: string, platform: string) {
  const { hostname, port, host } = new URL(platform);
  const sockets = new Set<Duplex>();
  let upgrades = 0;
  const server = createServer(
    { key: readFileSync(join(folder, "key.pem")), cert: readFileSync(join(folder, "cert.pem")) },
    (request, response) => {
      const { method, url: path } = request;
      const inner = ask({ hostname, port, method, path, headers: { ...request.headers, host } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const body = Buffer.concat(chunks).toString("utf8").replaceAll(`ws://${host}`, `wss://${name}`);
          const { "content-length": _, "transfer-encoding": __, ...headers } = answer.headers;
          response.writeHead(answer.statusCode ?? 502, headers).end(body);
        });
      });
      inner.on("error", () => response.writeHead(502).end());
      request.pipe(inner);
    },
  );
  server.on("upgrade", (request, client: Duplex, head: Buffer) => {
    upgrades += 1;
    const inner = connect(Number(port), hostname, () => {
      const headers = Object.entries({ ...request.headers, host }).map(([key, value]) => `${key}: ${value}\r\n`);
      inner.write(`GET ${request.url} HTTP/1.1\r\n${headers.join("")}\r\n`);
      inner.write(head);
      inner.pipe(client).pipe(inner);
    });
    for (const socket of [client, inner]) socket.on("error", () => client.destroy());
    sockets.add(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `https://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    upgrades: () => upgrades,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
