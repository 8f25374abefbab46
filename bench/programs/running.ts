/** A program that several measurements share: started when the first asks, and again when an earlier one ended it. */
import type { Program } from "./start-program.js";

export interface Running {
  program(): Promise<Program>;
  stop(): Promise<void>;
}

export function running(start: () => Promise<{ program: Program }>): Running {
  let current: Program | null = null;
  return {
    async program() {
      if (current === null || !current.isRunning()) current = (await start()).program;
      return current;
    },
    async stop() {
      await current?.stop();
      current = null;
    },
  };
}
