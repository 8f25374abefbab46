import type { Message } from "../workspace/messages.js";

const REMEMBERED = 60 * 60 * 1000;

/** A request `uuid` succeeds at most once within an hour; the same uuid later sends again. */
export interface Once {
  /** The message that this uuid sent within the last hour. */
  sent(uuid: string | undefined): Message | undefined;
  remember(uuid: string | undefined, message: Message): void;
}

export function createOnce(now: () => number): Once {
  const done = new Map<string, { at: number; message: Message }>();
  return {
    sent(uuid) {
      const found = uuid === undefined ? undefined : done.get(uuid);
      return found !== undefined && found.at > now() - REMEMBERED ? found.message : undefined;
    },
    remember(uuid, message) {
      if (uuid !== undefined) done.set(uuid, { at: now(), message });
    },
  };
}
