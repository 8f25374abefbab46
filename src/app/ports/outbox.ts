/** What is to be sent, and the port of the loop that sends it. */

/** Where a message goes: a person's private chat, or a chat. */
export interface Receiver {
  readonly type: "open_id" | "chat_id";
  readonly id: string;
  /** The message of a thread that is answered there; where that is possible no longer, the answer goes to the chat. */
  readonly inThreadOf?: string | undefined;
}

/**
 * What goes out first. Of one receiver's messages a later one never overtakes one that is as urgent; what is less urgent
 * holds nothing back.
 */
export type Urgency = "reply" | "file" | "notice";

/** One message. */
export type Outgoing =
  /** `ofPlace`: it shows where the person is, so that a later one takes its place. */
  | { readonly kind: "card"; readonly ofPlace?: boolean | undefined; readonly to: Receiver; readonly card: string }
  | { readonly kind: "text"; readonly to: Receiver; readonly text: string }
  | { readonly kind: "file"; readonly to: Receiver; readonly fileKey: string };

/** A message to be sent now. What is due later is a job: a row that waits here holds back all that follows it. */
export interface NewOutboxRow {
  /** ≤ 50 characters, stable over all attempts. */
  readonly uuid: string;
  readonly work: Outgoing;
  /** Unless given, what shows where the person is counts as a reply, a file as a file, all else as a notice. */
  readonly urgency?: Urgency;
}

export interface OutboxRow extends NewOutboxRow {
  readonly id: number;
  readonly attempts: number;
  readonly urgency: Urgency;
}

export interface DeadRow extends OutboxRow {
  readonly error: string;
  readonly diedAt: number;
}

export interface OutboxStore {
  /**
   * Takes up to `limit` rows that are due, the most urgent first, then in order of id, and leases them until `leaseUntil`. A row
   * waits while an earlier one for the same receiver that is as urgent or more is not delivered or dead. `least`: nothing
   * less urgent is taken.
   */
  takeDue(now: number, leaseUntil: number, limit: number, least?: Urgency): Promise<OutboxRow[]>;
  /** Earliest time at which a row will be due, or null. */
  nextDue(): Promise<number | null>;
  /** Makes the waiting rows that were tried less than `attempts` times due at once: when another process takes over, nobody has them in hand. */
  dueAgain(now: number, attempts: number): Promise<void>;
  /** `messageId`: the platform's id of it; left out where nothing was sent. */
  delivered(id: number, at: number, messageId?: string | null): Promise<void>;
  /** Whether a card waits that takes the place of this one. */
  hasLaterCard(row: OutboxRow): Promise<boolean>;
  retryLater(id: number, now: number, dueAt: number, error: string): Promise<void>;
  /** `instead`: what is sent in its place, behind all that waits. */
  bury(id: number, at: number, error: string, instead?: NewOutboxRow): Promise<void>;
  deadRows(): Promise<DeadRow[]>;
}
