/** What people submit, as prepared requests with the answer that each must get. */
import { randomUUID } from "node:crypto";
import type { Press } from "../../src/core/dialogue/press.js";
import { sealedRequest } from "../load/sealed-request.js";
import type { Shot } from "../load/shot.js";
import { app } from "../programs/credentials.js";
import { type Clerk, firstRevision } from "./people.js";

/**
 * Every card of the clerk's walk, in order. The revisions are known beforehand, since each card raises it by one; an answer
 * counts when it brings the next card of the walk with the next revision.
 */
export function submissions(clerk: Clerk): Shot[] {
  const { cards, end } = clerk.walk;
  return cards.map((form, index) => {
    const next = Object.keys(cards[index + 1] ?? {})[0] ?? end;
    const revision = firstRevision + index;
    return {
      request: sealedRequest(pressed(clerk, { do: "submit" }, revision, form)),
      expect: [`"revision":${revision + 1}}`, `"name":"${next}"`],
    };
  });
}

/** The press that makes the report's file. */
export function making(clerk: Clerk): Shot {
  return {
    request: sealedRequest(pressed(clerk, { do: "make", draft: false }, firstRevision, {})),
    expect: [`"revision":${firstRevision + 1}}`],
  };
}

/** The same walks for a server that keeps nothing of a conversation: any answer of status 200 counts. */
export function forFloor(clerk: Clerk): Shot[] {
  return submissions(clerk).map(({ request }) => ({ request, expect: [] }));
}

/** `card.action.trigger` as the platform pushes it. */
function pressed(clerk: Clerk, press: Press, revision: number, form: Readonly<Record<string, string>>): string {
  return JSON.stringify({
    schema: "2.0",
    header: {
      event_id: randomUUID(),
      event_type: "card.action.trigger",
      create_time: `${Date.now()}000`,
      token: app.verificationToken,
      app_id: app.appId,
      tenant_key: "bench-tenant",
    },
    event: {
      operator: { tenant_key: "bench-tenant", open_id: clerk.person },
      token: "c-0123456789abcdef0123456789abcdef",
      action: {
        value: { press, report: clerk.report, revision },
        tag: "button",
        timezone: "Asia/Shanghai",
        name: "button0",
        form_value: form,
      },
      host: "im_message",
      context: { open_message_id: "om_0123456789abcdef", open_chat_id: "oc_0123456789abcdef" },
    },
  });
}
