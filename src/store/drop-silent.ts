/**
 * A server whose machine is gone leaves connections that nobody answers on, and it takes the system a quarter of an hour to find out. One
 * that has had no answer for too long is ended, so that the pool opens another.
 */
import type { ClientBase } from "pg";

/** `patienceFor`: milliseconds that the answer to a statement may take. */
export function dropSilent(client: ClientBase, patienceFor: (text: unknown) => number): void {
  const { query } = client;
  Object.assign(client, {
    query(...asked: unknown[]): unknown {
      const answer: unknown = Reflect.apply(query, client, asked);
      if (answer instanceof Promise) endWithout(client, answer, patienceFor(asked[0]));
      return answer;
    },
  });
}

function endWithout(client: ClientBase, answer: Promise<unknown>, patience: number): void {
  const silent = setTimeout(() => end(client), patience);
  const answered = () => clearTimeout(silent);
  answer.then(answered, answered);
}

/** The statement fails, and the pool takes the connection back no more. */
function end(client: ClientBase): void {
  if ("end" in client && typeof client.end === "function") Reflect.apply(client.end, client, [() => undefined]);
}
