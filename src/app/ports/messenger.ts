import type { Receiver } from "./outbox.js";

/** The chat platform, outward. Every call rejects with a DeliveryError. */
export interface Messenger {
  /** Sends once per uuid within the platform's hour; returns the message id. */
  send(to: Receiver, type: "interactive" | "text" | "file", content: string, uuid: string): Promise<string>;
  /** Puts another card in the place of one that was sent. */
  update(messageId: string, card: string): Promise<void>;
  /** Uploads a file; returns its key. */
  upload(fileName: string, bytes: Uint8Array): Promise<string>;
  /** Uploads a picture (PNG, JPEG); returns the key by which cards show it. */
  uploadImage(bytes: Uint8Array): Promise<string>;
  /** Fetches the file of a message, at most `most` bytes of it. */
  download(
    file: { readonly messageId: string; readonly key: string; readonly picture?: boolean | undefined },
    most: number,
  ): Promise<Downloaded>;
  /** The person's name, or null where the app may not read it. */
  nameOf(openId: string): Promise<string | null>;
}

/** `hash`: SHA-256, hexadecimal. `gone`: the message was recalled, or no longer holds the file. */
export type Downloaded =
  | { readonly bytes: Uint8Array; readonly hash: string }
  | { readonly tooLarge: true }
  | { readonly gone: true };

/**
 * retry: later with the same uuid; unreachable: this person or chat cannot be reached, final;
 * fault: our own mistake, final; configuration: the administrator must act, until then tried again slowly.
 */
export type DeliveryClass = "retry" | "unreachable" | "fault" | "configuration";

export class DeliveryError extends Error {
  constructor(
    readonly type: DeliveryClass,
    /** The platform's code, or "network", "timeout". */
    readonly code: string,
    message: string,
    /** What the platform asks to wait, in milliseconds. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = "DeliveryError";
  }
}
