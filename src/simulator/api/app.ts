import { type Context, Hono } from "hono";
import type { App, AppEnv } from "../app-type.js";
import type { World } from "../world.js";
import { addApplication } from "./application.js";
import { addChanging } from "./change-message.js";
import { addContacts } from "./contacts.js";
import { addDelayedUpdate } from "./delayed-update.js";
import { ApiFault, toBody } from "./fault.js";
import { addUploads } from "./files.js";
import { createLimits } from "./limits.js";
import { logRequests } from "./log-requests.js";
import { addResources } from "./resources.js";
import { checkScopes } from "./scopes.js";
import { addSending } from "./send-message.js";
import { strikeRequests } from "./strike.js";
import { createTokens } from "./tokens.js";

const TOKEN_PATH = "/open-apis/auth/v3/tenant_access_token/internal";

/** The open API: every endpoint that the bot may call, with Feishu's errors. Unknown paths are 404 as there. */
export function createOpenApi(world: World, connections: { count(): number }): App {
  const app = new Hono<AppEnv>();
  const tokens = createTokens(world.credentials, world.clock.now);
  const limits = createLimits(world.clock.now);

  for (const path of ["/open-apis/*", "/callback/*"]) app.use(path, logRequests(world));
  app.onError((error, c) => {
    const fault = error instanceof ApiFault ? error : new ApiFault(1500, `internal error: ${error.message}`, 500);
    const status = fault.status === 400 && world.faults.current.errorsAs200 === true ? 200 : fault.status;
    return c.json(toBody(fault), status, fault.headers);
  });

  app.use("/open-apis/*", strikeRequests(world, tokens.expireAll));
  app.use("/open-apis/*", async (c, next) => {
    if (c.req.path !== TOKEN_PATH) tokens.check(c.req.header("authorization"));
    limits.countApi(apiName(c));
    await next();
  });
  app.use("/open-apis/*", checkScopes(world));

  app.post(TOKEN_PATH, async (c) => {
    const body: { app_id?: unknown; app_secret?: unknown } = await c.req.json().catch(() => ({}));
    return c.json({ code: 0, msg: "ok", ...tokens.issue(body.app_id, body.app_secret) });
  });
  addApplication(app, world, connections);
  addSending(app, world, limits);
  addChanging(app, world, limits);
  addUploads(app, world);
  addResources(app, world);
  addContacts(app, world);
  addDelayedUpdate(app, world);
  return app;
}

/** Limits count an API as one whatever message or user its path names. */
function apiName(c: Context): string {
  return `${c.req.method} ${c.req.path.replace(/\/(om|ou|on|oc|od|file_v3|img_v3)[_-][^/]+/g, "/:id")}`;
}
