/**
 * The platform, outward: the Messenger port. The SDK takes a third of a start to load, and no event needs it: it is loaded with the
 * first call, which the bot makes once the way in is open. Rejects with DeliveryErrors only.
 */
import type { Messenger } from "../app/ports/messenger.js";
import type { Log } from "../log.js";
import type { App } from "./tenant-token.js";

export interface FeishuMessenger extends Messenger {
  /** The bot's own open_id, asked once. */
  botOpenId(): Promise<string>;
  /** Long connections of the app that are open at this moment, whoever opened them; null: this platform does not tell. */
  connections(): Promise<number | null>;
  /** Scopes that were granted; null: this platform does not tell. */
  scopes(): Promise<ReadonlySet<string> | null>;
  /** By how many milliseconds this machine's clock was ahead of the platform's at the last answer; null: none came, or it did not tell. */
  skew(): number | null;
}

/** Milliseconds for one call to the platform; an upload has six times as long. */
const TIMEOUT = 10_000;

export function createMessenger(app: App, log: Log, timeout = TIMEOUT): FeishuMessenger {
  let loading: Promise<FeishuMessenger> | null = null;
  let loaded: FeishuMessenger | null = null;
  const sdk = (): Promise<FeishuMessenger> => {
    loading ??= import("./sdk-messenger.js").then(({ createSdkMessenger }) => {
      loaded = createSdkMessenger(app, log, timeout);
      return loaded;
    });
    return loading;
  };
  return {
    send: async (...message) => (await sdk()).send(...message),
    update: async (...card) => (await sdk()).update(...card),
    upload: async (...file) => (await sdk()).upload(...file),
    uploadImage: async (bytes) => (await sdk()).uploadImage(bytes),
    download: async (...wanted) => (await sdk()).download(...wanted),
    nameOf: async (openId) => (await sdk()).nameOf(openId),
    botOpenId: async () => (await sdk()).botOpenId(),
    connections: async () => (await sdk()).connections(),
    scopes: async () => (await sdk()).scopes(),
    skew: () => loaded?.skew() ?? null,
  };
}
