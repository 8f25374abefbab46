import type { Messenger } from "./ports/messenger.js";
import type { OutboxRow, Outgoing } from "./ports/outbox.js";

export interface RowParts {
  readonly messenger: Pick<Messenger, "send">;
  /** Resolves when the receiver may be sent something. */
  pace(receiver: string): Promise<void>;
}

/** One attempt at one row; the id of the message. Rejects with the DeliveryError of the messenger. */
export async function deliverRow({ work, uuid }: OutboxRow, { messenger, pace }: RowParts): Promise<string> {
  const { type, content } = contentOf(work);
  await pace(work.to.id);
  return await messenger.send(work.to, type, content, uuid);
}

type Content = { readonly type: "interactive" | "text" | "file"; readonly content: string };

function contentOf(work: Outgoing): Content {
  switch (work.kind) {
    case "card":
      return { type: "interactive", content: work.card };
    case "text":
      return { type: "text", content: JSON.stringify({ text: work.text }) };
    case "file":
      return { type: "file", content: JSON.stringify({ file_key: work.fileKey }) };
  }
}
