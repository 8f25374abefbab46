/**
 * Lets so many turns at a time ask the server; the others wait here, in the order in which they came. Nobody waits for a server that
 * does not answer: the platform sends the event again, a person presses again.
 */

/** A turn that took longer than the platform waits, or that could not begin. */
export class DatabaseSlow extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DatabaseSlow";
  }
}

export interface TurnSlots {
  /** Rejects with `DatabaseSlow` where too many wait already, or where the turns before it get no answer. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

interface Waiting {
  begin(): void;
  refuse(error: unknown): void;
}

/** `free`: turns side by side. `most`: turns that wait. */
export function turnSlots(free: number, most: number): TurnSlots {
  const waiting: Waiting[] = [];
  let left = free;
  let answered = 0;
  return {
    async run(work) {
      if (left > 0) left -= 1;
      else await place();
      const before = answered;
      try {
        const result = await work();
        answered += 1;
        return result;
      } catch (error) {
        // Nobody got an answer while this turn waited for its own: those behind it would not get one in their time either.
        if (isSilence(error) && answered === before) for (const { refuse } of waiting.splice(0)) refuse(error);
        throw error;
      } finally {
        const next = waiting.shift();
        if (next === undefined) left += 1;
        else next.begin();
      }
    },
  };

  function place(): Promise<void> {
    if (waiting.length >= most) throw new DatabaseSlow(`${most} turns wait for the database already`);
    return new Promise((begin, refuse) => waiting.push({ begin, refuse }));
  }
}

/** No connection was opened in time: the pool's words, which have no code. The second is for a server that takes it and says nothing. */
const noConnection = /timeout exceeded when trying to connect|terminated due to connection timeout/;

function isSilence(error: unknown): boolean {
  return error instanceof DatabaseSlow || (error instanceof Error && noConnection.test(error.message));
}
