import { parseArgs } from "node:util";
import { startSimulator } from "./start.js";

/** `npm run simulator -- --port 4000 --webhook URL`: a local Feishu on its own, for a bot that runs elsewhere on this machine. */
const { values } = parseArgs({
  options: { port: { type: "string", default: "4000" }, webhook: { type: "string" } },
});
const simulator = await startSimulator({
  port: Number(values.port),
  ...(values.webhook !== undefined && { webhook: values.webhook }),
});
const { appId, appSecret, encryptKey, verificationToken } = simulator.credentials;
console.log(`Chat page and domain  ${simulator.url}
App ID                ${appId}
App Secret            ${appSecret}
Encrypt Key           ${encryptKey}
Verification Token    ${verificationToken}
Webhook               ${values.webhook ?? `none yet: POST ${simulator.url}/_control/webhook {"url": "…"}`}`);

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void simulator.close());
