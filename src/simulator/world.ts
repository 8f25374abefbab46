import { checkCard } from "./cards/check-card.js";
import type { CardReport } from "./cards/fault.js";
import { type Clock, createClock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import { createFaults, type FaultSwitch } from "./faults.js";
import { fixedId } from "./ids.js";
import { createLog, type Log } from "./log.js";
import type { EventType } from "./push/event-types.js";
import { type ChanceStreams, createStreams } from "./random.js";
import { type CardTokens, createCardTokens } from "./workspace/card-tokens.js";
import { type Chats, createChats } from "./workspace/chats.js";
import { createFeed, type Feed } from "./workspace/feed.js";
import { createFiles, type Files } from "./workspace/files.js";
import { createMessages, type Messages } from "./workspace/messages.js";
import { type Department, departmentsOf, type Employee, inventStaff, type NewPerson } from "./workspace/staff.js";

/** All that the parts of the simulator share: one tenant, one app, in memory. */
export interface World {
  readonly credentials: Credentials;
  readonly tenantKey: string;
  readonly bot: { readonly open_id: string; readonly name: string };
  readonly staff: Employee[];
  /** The app that open_ids belong to; null: an app of no name. */
  readonly appOfIds: string | null;
  /** open_ids of the same people for other apps, as far as anybody asked. */
  readonly idsOfOtherApps: Set<string>;
  readonly departments: readonly Department[];
  readonly clock: Clock;
  readonly chance: ChanceStreams;
  readonly faults: FaultSwitch;
  readonly log: Log;
  readonly feed: Feed;
  readonly chats: Chats;
  readonly messages: Messages;
  readonly files: Files;
  readonly cardTokens: CardTokens;
  /** All cards go through here, whichever way they come. */
  checkCard(content: string): CardReport;
  /** Scopes that the app was not granted; fields behind them are left out of contact answers. */
  readonly missingScopes: Set<string>;
  readonly unsubscribed: ReadonlySet<EventType>;
}

export interface WorldOptions {
  readonly credentials: Credentials;
  readonly missingScopes?: readonly string[];
  readonly unsubscribed?: readonly EventType[];
  readonly botName?: string | undefined;
  readonly people?: readonly NewPerson[] | undefined;
  /** The credentials were given: open_ids belong to this app. */
  readonly named?: boolean;
}

export function createWorld(options: WorldOptions): World {
  const { credentials, missingScopes = [], unsubscribed = [], botName = "测试机器人", people } = options;
  const clock = createClock();
  const chance = createStreams(1);
  const feed = createFeed();
  const tenantKey = fixedId("", "tenant").slice(0, 16);
  const appOfIds = options.named === true ? credentials.appId : null;
  const staff = inventStaff({ tenantKey, appId: appOfIds }, people);
  const chats = createChats(botName);
  const files = createFiles();
  for (const person of staff) chats.private(person.open_id);
  return {
    credentials,
    tenantKey,
    bot: { open_id: fixedId("ou_", "bot"), name: botName },
    staff,
    appOfIds,
    idsOfOtherApps: new Set(),
    departments: departmentsOf(staff),
    clock,
    chance,
    faults: createFaults(chance),
    log: createLog(clock.now),
    feed,
    chats,
    messages: createMessages(feed, clock.now),
    files,
    cardTokens: createCardTokens(clock.now),
    checkCard: (content) =>
      checkCard(content, {
        personExists: (id) => staff.some((each) => [each.open_id, each.union_id, each.user_id].includes(id)),
        imageExists: (key) => files.get(key)?.type === "image",
      }),
    missingScopes: new Set(missingScopes),
    unsubscribed: new Set(unsubscribed),
  };
}

export function personOf(world: World, openId: string): Employee | undefined {
  return world.staff.find((person) => person.open_id === openId);
}
