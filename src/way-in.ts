/** How events come in: pushed to the webhook, or by the long connection that the bot opens. */
import type { FeishuMessenger } from "./feishu/client.js";
import type { LongConnection, LongConnectionParts } from "./feishu/long-connection.js";
import { createRequestReader } from "./feishu/read-request.js";
import type { Log } from "./log.js";
import type { ServerParts } from "./server/app.js";

/** How the platform reaches the bot: pushes to its webhook, or the long connection that the bot opens. */
export type Way =
  | { readonly mode: "webhook"; readonly encryptKey: string; readonly verificationToken: string }
  | { readonly mode: "websocket" };

interface BotId {
  /** Null until the platform has told it. */
  get(): string | null;
  learn(): void;
}

export function botIdOf(messenger: FeishuMessenger, log: Log): BotId {
  let known: string | null = null;
  return {
    get: () => known,
    learn() {
      messenger.botOpenId().then(
        (id) => {
          known = id;
        },
        (error: unknown) => log.warn({ err: error }, "the bot's own id is not known yet"),
      );
    },
  };
}

interface WayInParts extends Omit<LongConnectionParts, "botOpenId"> {
  readonly botId: BotId;
  readonly eventMaxAge: number | null;
}

export async function wayIn(
  way: Way,
  { app, botId, eventMaxAge, ...parts }: WayInParts,
): Promise<{ read: ServerParts["read"]; connection: LongConnection | null }> {
  if (way.mode === "websocket") {
    // The SDK, which a webhook needs only for what goes out.
    const { createLongConnection } = await import("./feishu/long-connection.js");
    return {
      read: () => ({ refused: "no-webhook" }),
      connection: createLongConnection({ app, botOpenId: botId.get, ...parts }),
    };
  }
  const { encryptKey, verificationToken } = way;
  const read = createRequestReader(
    { appId: app.appId, encryptKey, verificationToken },
    {
      botOpenId: botId.get,
      ...(eventMaxAge === null ? {} : { freshFor: eventMaxAge }),
    },
  );
  return { read, connection: null };
}
