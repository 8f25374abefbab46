import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { unusedPort } from "../end-to-end/bot-process.js";
import { companyAuthority } from "../feishu/tls-front.js";
import { need } from "../need.js";

const nginx = need("nginx");
const name = "bot.unit.invalid";

describe.skipIf(nginx === null || need("openssl") === null)("deploy/nginx.conf, run by nginx", () => {
  const folder = mkdtempSync(join(tmpdir(), "jiping-nginx-"));
  const got: { path: string | undefined; body: Buffer }[] = [];
  let authority: ReturnType<typeof companyAuthority>;
  let bot: Server;
  let running: ChildProcess;
  let port: number;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    authority = companyAuthority(name);
    bot = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        got.push({ path: request.url, body: Buffer.concat(chunks) });
        response.end("{}");
      });
    });
    const up = await unusedPort();
    bot.listen(up, "127.0.0.1");
    port = await unusedPort();
    // Names and places of the containers become this machine's; the bot of the first name is down.
    const text = readFileSync("deploy/nginx.conf", "utf8")
      .replace("bot-1:3000", `127.0.0.1:${await unusedPort()}`)
      .replace("bot-2:3000", `127.0.0.1:${up}`)
      .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
      .replaceAll("/etc/nginx/certificate.pem", join(authority.folder, "cert.pem"))
      .replaceAll("/etc/nginx/key.pem", join(authority.folder, "key.pem"))
      .replaceAll("/tmp/nginx", join(folder, "nginx"));
    const config = join(folder, "nginx.conf");
    writeFileSync(config, text);
    execFileSync(nginx ?? "", ["-t", "-c", config, "-p", folder], { stdio: "pipe" });
    running = spawn(nginx ?? "", ["-c", config, "-p", folder, "-g", "daemon off;"], { stdio: "ignore" });
    await vi.waitFor(() => post("/webhook/event", Buffer.from("{}")), { timeout: 15_000, interval: 100 });
  }, 60_000);

  afterAll(() => {
    running?.kill("SIGTERM");
    bot?.close();
    authority?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  function post(path: string, body: Buffer): Promise<number> {
    const ca = readFileSync(authority.ca);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: "127.0.0.1",
          port,
          path,
          method: "POST",
          ca,
          servername: name,
          headers: { "content-length": body.length },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      asked.on("error", reject);
      asked.end(body);
    });
  }

  test("a push arrives byte for byte, also while one of the bots is down", async () => {
    for (let round = 0; round < 6; round += 1) {
      const body = Buffer.from(`{"encrypt":"${round} \\u00e9 绩效 "}  \n`);
      expect(await post("/webhook/card", body)).toBe(200);
      expect(got.at(-1)).toEqual({ path: "/webhook/card", body });
    }
  });

  test("what is for the administrator stays inside, and what is too large is refused", async () => {
    const before = got.length;
    for (const path of ["/health", "/metrics", "/live", "/", "/webhookx"])
      expect(await post(path, Buffer.from("x"))).toBe(404);
    expect(await post("/webhook/event", Buffer.alloc(1_100_000)).catch(() => 413)).toBe(413);
    expect(got.length).toBe(before);
  });
});
