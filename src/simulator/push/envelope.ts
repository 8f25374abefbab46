import { newId } from "../ids.js";
import type { JsonObject } from "../json.js";
import type { World } from "../world.js";
import { CARD_ACTION, type EventType } from "./event-types.js";

/** An event or callback of schema 2.0 as Feishu pushes it. */
export interface Envelope {
  readonly schema: "2.0";
  readonly header: {
    readonly event_id: string;
    readonly event_type: EventType;
    readonly create_time: string;
    readonly token: string;
    readonly app_id: string;
    readonly tenant_key: string;
  };
  readonly event: JsonObject;
}

/** `create_time` is milliseconds for events and microseconds for card callbacks, as in the platform's samples. */
export function envelope(world: World, type: EventType, event: JsonObject): Envelope {
  const now = world.clock.now();
  return {
    schema: "2.0",
    header: {
      event_id: newId(""),
      event_type: type,
      create_time: type === CARD_ACTION ? `${now}000` : String(now),
      token: world.credentials.verificationToken,
      app_id: world.credentials.appId,
      tenant_key: world.tenantKey,
    },
    event,
  };
}
