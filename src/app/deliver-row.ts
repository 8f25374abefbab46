import { z } from "zod";
import type { Messenger } from "./ports/messenger.js";
import type { OutboxRow, Outgoing } from "./ports/outbox.js";

export interface RowParts {
  readonly messenger: Pick<Messenger, "send" | "upload">;
  /** Makes the file of one report version. What it throws, a DeliveryError aside, is tried a few times and then buried. */
  makeReport(work: ReportWork): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /** Keeps what has been achieved, so that a later attempt does not do it again. */
  saveProgress(progress: string): Promise<void>;
  /** Resolves when the receiver may be sent something. */
  pace(receiver: string): Promise<void>;
}

export type ReportWork = Extract<Outgoing, { kind: "report" }>;

/** One attempt at one row. Rejects with the DeliveryError of the messenger. */
export async function deliverRow(row: OutboxRow, parts: RowParts): Promise<void> {
  const { type, content } = await contentOf(row, parts);
  await parts.pace(row.work.to.id);
  await parts.messenger.send(row.work.to, type, content, row.uuid);
}

type Content = { readonly type: "interactive" | "text" | "file"; readonly content: string };

async function contentOf(row: OutboxRow, parts: RowParts): Promise<Content> {
  const { work } = row;
  switch (work.kind) {
    case "card":
      return { type: "interactive", content: work.card };
    case "text":
      return { type: "text", content: JSON.stringify({ text: work.text }) };
    case "report":
      return { type: "file", content: JSON.stringify({ file_key: await fileKeyOf(work, row.progress, parts) }) };
  }
}

const uploaded = z.object({ fileKey: z.string().min(1) });

/** Uploads have no idempotency key of their own: the key of the first one is kept before the file is sent. */
async function fileKeyOf(work: ReportWork, progress: string | null, parts: RowParts): Promise<string> {
  if (progress !== null) return uploaded.parse(JSON.parse(progress)).fileKey;
  const { fileName, bytes } = await parts.makeReport(work);
  const fileKey = await parts.messenger.upload(fileName, bytes);
  await parts.saveProgress(JSON.stringify({ fileKey }));
  return fileKey;
}
