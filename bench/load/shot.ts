/** A request ready to be sent, and what its answer must hold for the turn to count. */
export interface Shot {
  readonly request: Buffer;
  readonly expect: readonly string[];
}

/** Throws when the answer is not the expected one: a benchmark of refusals would be a fast one. */
export function verify(shot: Shot, answer: Buffer | undefined): void {
  const text = answer?.toString("utf8") ?? "";
  const lacking = text.startsWith("HTTP/1.1 200 ") ? shot.expect.filter((part) => !text.includes(part)) : ["200"];
  if (lacking.length > 0) throw new Error(`an answer without ${lacking.join(" and ")}:\n${text.slice(0, 3000)}`);
}
