/** What people submit, as prepared requests with the answer that each must get. */
import { randomUUID } from "node:crypto";
import type { Press } from "../../src/core/dialogue/turn/press.js";
import { sealedRequest } from "../load/sealed-request.js";
import type { Shot } from "../load/shot.js";
import { app } from "../programs/credentials.js";
import { type Clerk, firstRevision } from "./people.js";

/** The button on the home card that opens the report: what everybody presses first. */
export function opening(clerk: Clerk): Shot {
  const [first = {}] = clerk.walk.cards(clerk.answers);
  return {
    request: sealedRequest(pressed(clerk, { do: "open" }, {}, {})),
    expect: brings(first, clerk, firstRevision + 1),
  };
}

/**
 * Every card of the clerk's walk after the opening, in order. The revisions are known beforehand, since each card raises it by
 * one; an answer counts when it brings the next card of the walk with the next revision.
 */
export function submissions(clerk: Clerk): Shot[] {
  const cards = clerk.walk.cards(clerk.answers);
  return cards.map((form, index) => {
    const revision = firstRevision + 1 + index;
    return {
      request: sealedRequest(pressed(clerk, { do: "submit" }, { revision }, form)),
      expect: brings(cards[index + 1] ?? {}, clerk, revision + 1),
    };
  });
}

function brings(card: Readonly<Record<string, string>>, { walk }: Clerk, revision: number): string[] {
  return [`"revision":${revision}}`, `"name":"${Object.keys(card)[0] ?? walk.end}"`];
}

/** The press that makes the report's file. */
export function making(clerk: Clerk): Shot {
  return {
    request: sealedRequest(pressed(clerk, { do: "make", draft: false }, { revision: firstRevision }, {})),
    expect: [`"revision":${firstRevision + 1}}`],
  };
}

/** The same walks for a server that keeps nothing of a conversation: any answer of status 200 counts. */
export function forFloor(clerk: Clerk): Shot[] {
  return submissions(clerk).map(({ request }) => ({ request, expect: [] }));
}

/** `card.action.trigger` as the platform pushes it. */
function pressed(
  clerk: Clerk,
  press: Press,
  card: { readonly revision?: number },
  form: Readonly<Record<string, string>>,
): string {
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
        value: { press, report: clerk.report, ...card },
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
