/** Numbers every change in the workspace and tells those who wait for one. */
export interface Feed {
  /** The number of the last change. */
  current(): number;
  /** Takes the next number and tells everyone. */
  changed(chatId: string, messageId: string): number;
  listen(listener: (change: Change) => void): () => void;
  /** Resolves after the next change in `chatId` (any chat when undefined), or after `ms`. */
  wait(chatId: string | undefined, ms: number): Promise<void>;
}

export interface Change {
  readonly seq: number;
  readonly chat_id: string;
  readonly message_id: string;
}

export function createFeed(): Feed {
  let seq = 0;
  const listeners = new Set<(change: Change) => void>();
  function listen(listener: (change: Change) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }
  return {
    current: () => seq,
    listen,
    changed(chatId, messageId) {
      seq += 1;
      const change = { seq, chat_id: chatId, message_id: messageId };
      // Told after the caller has stored the number in its message.
      queueMicrotask(() => {
        for (const listener of listeners) listener(change);
      });
      return seq;
    },
    wait(chatId, ms) {
      return new Promise((resolve) => {
        const timer = setTimeout(done, ms);
        const forget = listen((change) => {
          if (chatId === undefined || change.chat_id === chatId) done();
        });
        function done(): void {
          clearTimeout(timer);
          forget();
          resolve();
        }
      });
    },
  };
}
