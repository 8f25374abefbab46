/** Whose database this is, and which processes have it open. */

/** How events reach a process. */
export type ProcessWay = "webhook" | "websocket";

export interface ProcessRow {
  readonly name: string;
  readonly way: ProcessWay;
  /** Grows while the process lives. Compared with an earlier look, never with a clock. */
  readonly beats: number;
  /** Where the other processes reach it, such as http://bot-1:3000; null: they do not. */
  readonly address: string | null;
}

/** A colleague's first look at a report on a day, YYYY-MM-DD. */
export interface Opening {
  readonly report: string;
  readonly person: string;
  readonly day: string;
}

/** By what a person of the app before is recognised: the id that all apps share, or an administrator's code. */
export type MovedPerson =
  | { readonly union: string; readonly code?: undefined }
  | { readonly code: string; readonly union?: undefined };

/** A person of the app before who has not come yet. */
export interface Unmoved {
  readonly person: string;
  /** At the first event; else a code is needed. */
  readonly isRecognisable: boolean;
  /** Reports that are the person's own. */
  readonly reports: number;
}

export interface InstallationStore {
  /** Remembers the App ID if none is remembered yet; resolves with the one that the database belongs to. */
  claimApp(appId: string): Promise<string>;
  /** The App ID that the database belongs to; null: none has claimed it. */
  app(): Promise<string | null>;
  /** The database belongs to another app from now on; resolves with the number of people who wait to be recognised. */
  moveApp(appId: string): Promise<number>;
  unmoved(): Promise<Unmoved[]>;
  /** A code by which the person is recognised; null: nobody of this id waits for it. */
  codeFor(person: string): Promise<string | null>;
  /**
   * Puts the new ids of people who were recognised in the place of the old ones wherever the turn that recognised them left those.
   * Reads the whole database; rejects when it is aborted, and may be done again from the start.
   */
  renameRecognised(signal: AbortSignal): Promise<void>;
  /** Puts a pseudonym in the person's place everywhere and removes session, messages and replies; false: not known. */
  forget(person: string, pseudonym: string): Promise<boolean>;
  /** A sign of life of a process. `address`: told with the first one. */
  beatProcess(name: string, way: ProcessWay, address?: string | null): Promise<void>;
  processes(): Promise<ProcessRow[]>;
  /** The processes are known to have ended. */
  endProcesses(names: readonly string[]): Promise<void>;
}
