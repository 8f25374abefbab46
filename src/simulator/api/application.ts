import type { App } from "../app-type.js";
import { SCOPES } from "../scopes.js";
import type { World } from "../world.js";

const GRANTED = 1;
const NOT_GRANTED = 2;

/** What the platform tells about the app itself: its bot, its scopes, its long connections. None of these asks for a scope. */
export function addApplication(app: App, world: World, connections: { count(): number }): void {
  app.get("/open-apis/bot/v3/info", (c) =>
    c.json({
      code: 0,
      msg: "ok",
      bot: {
        activate_status: 2,
        app_name: world.bot.name,
        avatar_url: "",
        ip_white_list: [],
        open_id: world.bot.open_id,
      },
    }),
  );
  app.get("/open-apis/application/v6/scopes", (c) => {
    const names = [...new Set([...SCOPES, ...world.missingScopes])];
    const scopes = names.map((name) => ({
      scope_name: name,
      grant_status: world.missingScopes.has(name) ? NOT_GRANTED : GRANTED,
    }));
    return c.json({ code: 0, msg: "success", data: { scopes } });
  });
  app.get("/open-apis/event/v1/connection", (c) =>
    c.json({ code: 0, msg: "success", data: { online_instance_cnt: connections.count() } }),
  );
}
