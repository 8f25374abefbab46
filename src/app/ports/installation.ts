/** Whose database this is, and which processes have it open. */

/** How events reach a process. */
export type ProcessWay = "webhook" | "websocket";

export interface ProcessRow {
  readonly name: string;
  readonly way: ProcessWay;
  /** Grows while the process lives. Compared with an earlier look, never with a clock. */
  readonly beats: number;
}

export interface InstallationStore {
  /** Remembers the App ID if none is remembered yet; resolves with the one that the database belongs to. */
  claimApp(appId: string): Promise<string>;
  /** The App ID that the database belongs to; null: none has claimed it. */
  app(): Promise<string | null>;
  /** A sign of life of a process. */
  beatProcess(name: string, way: ProcessWay): Promise<void>;
  processes(): Promise<ProcessRow[]>;
  /** The processes are known to have ended. */
  endProcesses(names: readonly string[]): Promise<void>;
}
