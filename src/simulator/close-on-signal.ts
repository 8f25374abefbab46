/**
 * Closes on Ctrl-C or TERM. Ends as well when npm, which started the program, is gone: npm passes a TERM on to its shell
 * only, and the simulator would go on holding its port.
 */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  function stop(): void {
    if (closing) return;
    closing = true;
    void close();
  }
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(stop);
}

function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, 300);
  watch.unref();
}
