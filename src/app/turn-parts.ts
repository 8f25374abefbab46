import type { Calendar } from "../core/assignment/calendar.js";
import type { Screen } from "../core/dialogue/screen/screen.js";
import type { CommandWords } from "../core/dialogue/turn/command.js";
import type { UnitSettings } from "../core/dialogue/turn/context.js";
import type { Words } from "../core/words.js";
import type { Catalog } from "./catalog.js";
import type { Library } from "./open-report.js";
import type { Transaction } from "./ports/transaction.js";

/** What every turn needs besides its event. */
export interface TurnParts {
  readonly catalog: Catalog;
  readonly words: Words;
  readonly commands: CommandWords;
  readonly unit: UnitSettings;
  /** Working days and hours. */
  readonly calendar: Calendar;
  /** Who may make forms of blank files; nobody where it is left out. */
  readonly makesForms?: (person: string) => boolean;
  /** Reports can be shown as pages; they cannot where it is left out. */
  readonly printsPages?: boolean;
  /** Milliseconds. */
  now(): number;
  /** An opaque id, never used before. */
  newId(): string;
  /** A screen as the platform's card; the revision goes onto its buttons. Null: buttons that are good for ever. */
  draw(screen: Screen, on: { report: string | null; revision: number | null }): unknown;
}

/** One turn's surroundings: the transaction that it runs in, and whose event it is. */
export interface TurnSetting {
  readonly parts: TurnParts;
  readonly library: Library;
  readonly on: Transaction;
  readonly person: string;
  /** Key of the event. */
  readonly event: string;
  /** When it happened, by the platform's clock, in milliseconds; left out: now. */
  readonly at?: number;
}
