/** To standard error: an entry's standard output is read by programs. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the process with one sentence that says what to do. */
export function fail(text) {
  say(text);
  process.exit(1);
}
