/** Which process runs the loops. `beats` grows with every sign of life and every change of the holder. */
export interface LeaderRow {
  readonly holder: string | null;
  readonly beats: number;
}

export interface LeaderStore {
  leader(): Promise<LeaderRow>;
  /** Takes the lead from the row that was seen; false: the row has changed since. */
  takeLead(seen: LeaderRow, holder: string): Promise<boolean>;
  /** A sign of life; false: another process leads. */
  beat(holder: string): Promise<boolean>;
  /** Gives the lead up, if it is this process's. */
  resign(holder: string): Promise<void>;
}
