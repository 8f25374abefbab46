import type { DestinationStream } from "pino";

/** A log's destination that keeps what is written. */
export function lines(): DestinationStream & { text(): string; all(): Record<string, unknown>[] } {
  const written: string[] = [];
  return {
    write: (line) => {
      written.push(line);
    },
    text: () => written.join(""),
    all: () => written.map((line) => JSON.parse(line)),
  };
}
