import { parseArgs } from "node:util";
import { closeOnSignal } from "./close-on-signal.js";
import { type Simulator, startSimulator } from "./start.js";

/** `npm run simulator -- --port 4000 --webhook URL`: a local Feishu on its own, for a bot that runs elsewhere on this machine. */
const USAGE = "npm run simulator -- [--port 4000] [--webhook http://127.0.0.1:3000/webhook/event]";

try {
  const { port, webhook } = readFlags();
  const simulator = await startSimulator({ port, ...(webhook !== undefined && { webhook }) });
  tell(simulator, webhook);
  closeOnSignal(simulator.close);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

function readFlags(): { port: number; webhook: string | undefined } {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4000" }, webhook: { type: "string" } },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) throw new Error(`${values.port} is no port.`);
  if (values.webhook !== undefined && !URL.canParse(values.webhook))
    throw new Error(`${values.webhook} is no address.`);
  return { port: Number(values.port), webhook: values.webhook };
}

function tell({ url, credentials }: Simulator, webhook: string | undefined): void {
  const { appId, appSecret, encryptKey, verificationToken } = credentials;
  process.stdout.write(`Chat page and domain  ${url}
App ID                ${appId}
App Secret            ${appSecret}
Encrypt Key           ${encryptKey}
Verification Token    ${verificationToken}
Webhook               ${webhook ?? `none yet: POST ${url}/_control/webhook {"url": "…"}`}
`);
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE") return `The port is taken; choose another one.\n${USAGE}`;
  return `${error.message}\n${USAGE}`;
}
