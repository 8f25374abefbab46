import { newId } from "../ids.js";
import type { Message } from "./messages.js";

const LIFETIME = 30 * 60 * 1000;
const USES = 2;

/** The `c-` token of one callback: for delayed updates, 30 minutes and two uses, after the callback was answered. */
export interface CardToken {
  readonly token: string;
  readonly message: Message;
  readonly until: number;
  answered: boolean;
  uses: number;
}

export interface CardTokens {
  issue(message: Message): CardToken;
  get(token: string): CardToken | undefined;
}

export function createCardTokens(now: () => number): CardTokens {
  const tokens = new Map<string, CardToken>();
  return {
    issue(message) {
      const token = { token: newId("c-"), message, until: now() + LIFETIME, answered: false, uses: USES };
      tokens.set(token.token, token);
      return token;
    },
    get: (token) => tokens.get(token),
  };
}
