/** A terminal's Ctrl-C reaches a program that npm started twice within moments: from the terminal and from npm. */
const sameKey = 1000;
/** Taken at the very start: whoever started us may be gone before we are ready. */
const parent = process.ppid;

/**
 * Closes once on Ctrl-C or a supervisor's TERM and ends the process; a second Ctrl-C, a second later or more, does not wait.
 * Also ends when npm, which started it, is gone: npm passes a TERM on to its shell only, which dies without a word to us.
 */
export function closeOnSignal(close: () => Promise<void>): void {
  let first: number | null = null;
  const stop = () => {
    if (first === null) {
      first = Date.now();
      void end(close);
    } else if (Date.now() - first >= sameKey) process.exit(130);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(stop);
}

async function end(close: () => Promise<void>): Promise<void> {
  try {
    await close();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function whenOrphaned(then: () => void): void {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, 500);
  watch.unref();
}
