import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Act } from "../client/act.js";
import { faultsSchema } from "../faults.js";
import type { EventQueue } from "../push/event-queue.js";
import type { Webhook } from "../push/webhook.js";
import type { LongConnections } from "../socket/connections.js";
import type { World } from "../world.js";
import { ControlFault } from "./fault.js";
import { addGroups } from "./groups.js";
import { addPeople } from "./people.js";
import { read } from "./read.js";
import { addReading } from "./reading.js";
import { addStream } from "./stream.js";

export interface ControlParts {
  readonly world: World;
  readonly act: Act;
  readonly events: EventQueue;
  readonly webhook: Webhook;
  readonly connections: LongConnections;
}

const entry = z.union([z.string(), z.array(z.string()), z.boolean()]);
const action = z.strictObject({
  open_id: z.string(),
  message_id: z.string(),
  element: z.string(),
  form: z.record(z.string(), entry).exactOptional(),
  option: z.string().exactOptional(),
  checked: z.boolean().exactOptional(),
  input: z.string().exactOptional(),
});
const clock = z.strictObject({ advance: z.number().min(0).default(0), stopped: z.boolean().exactOptional() });
const address = z.strictObject({ url: z.url().nullable() });
const scopes = z.strictObject({ missing: z.array(z.string()) });

/** `/_control`: what control-types.ts says. A request that makes no sense is answered with its reason as `{error}`. */
export function createControl(parts: ControlParts): Hono {
  const { world, act, events, webhook, connections } = parts;
  const app = new Hono();
  app.onError((error, c) => {
    const known = error instanceof ControlFault;
    return c.json({ error: error.message }, known ? error.status : 500);
  });
  app.notFound((c) => c.json({ error: `no ${c.req.method} ${c.req.path}` }, 404));

  addPeople(app, parts);
  addGroups(app, parts);
  addReading(app, world);
  addStream(app, world);
  app.post("/actions", async (c) => c.json(await act(await read(c, action))));
  app.post("/faults", async (c) => c.json(world.faults.set(await read(c, faultsSchema))));
  app.post("/clock", async (c) => {
    const { advance, stopped } = await read(c, clock);
    if (stopped !== undefined) world.clock.stop(stopped);
    return c.json({ now: await world.clock.advance(advance) });
  });
  app.post("/scopes", async (c) => {
    const { missing } = await read(c, scopes);
    world.missingScopes.clear();
    for (const scope of missing) world.missingScopes.add(scope);
    return c.json({ missing: [...world.missingScopes] });
  });
  app.post("/webhook", async (c) => setWebhook(c, webhook));
  app.get("/state", (c) =>
    c.json({
      undelivered: events.undelivered(),
      connections: connections.count(),
      webhook: webhook.url(),
      now: world.clock.now(),
    }),
  );
  return app;
}

async function setWebhook(c: Context, webhook: Webhook): Promise<Response> {
  const { url } = await read(c, address);
  if (url === null) {
    webhook.unset();
    return c.json({});
  }
  try {
    await webhook.set(url);
  } catch (error) {
    if (error instanceof Error) throw new ControlFault(400, error.message);
    throw error;
  }
  return c.json({});
}
