/** The program as an administrator runs it on an intranet: a proxy, a private domain and a company's own certificate authority. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startSimulator } from "../../src/simulator/start.js";
import { companyAuthority, tlsFront } from "../feishu/tls-front.js";
import { tunnelTo } from "../feishu/tunnel.js";
import { need } from "../need.js";

const name = "open.feishu.invalid";

test.skipIf(need("openssl") === null)(
  "REST, upload and long connection go through the proxy by TLS, with the company's authority alone",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "jiping-proxy-"));
    const authority = companyAuthority(name);
    const simulator = await startSimulator({ push: "longConnection" });
    const front = await tlsFront(authority.folder, name, simulator.url);
    const tunnel = await tunnelTo(front.url);
    const env = {
      FEISHU_MODE: "websocket",
      FEISHU_APP_ID: simulator.credentials.appId,
      FEISHU_APP_SECRET: simulator.credentials.appSecret,
      FEISHU_DOMAIN: `https://${name}`,
      DATABASE_URL: join(folder, "bot.db"),
      HTTPS_PROXY: `http://${tunnel.host}`,
    };
    try {
      const trusting = await doctor({ ...env, NODE_EXTRA_CA_CERTS: authority.ca });
      expect(trusting.text).not.toContain("✗");
      expect(trusting.text).toContain(`经代理 http://${tunnel.host}`);
      expect(trusting.code).toBe(0);
      expect(front.upgrades()).toBe(1);
      expect(new Set(tunnel.asked.map(({ to }) => to))).toEqual(new Set([`${name}:443`]));
      const distrusting = await doctor(env);
      expect(distrusting.text).toMatch(/✗ 飞书：连不上.*NODE_EXTRA_CA_CERTS/);
    } finally {
      await tunnel.close();
      await front.close();
      await simulator.close();
      authority.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function doctor(env: Record<string, string>): Promise<{ code: number | null; text: string }> {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, ["dist/src/cli.js", "doctor"], { env: { PATH, ...env } });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, text })));
}
