/** As `closedLoop`, with the time of each answer. A queue may go to several servers in turn. */
import { openConnection } from "./connection.js";
import { type Shot, verify } from "./shot.js";

/** Milliseconds of every answer. `ports`: of one connection's requests the first goes to the first, the second to the second, … */
export async function timedLoop(ports: readonly number[], queues: readonly (readonly Shot[])[]): Promise<number[]> {
  const took: number[] = [];
  await Promise.all(
    queues.map(async (queue) => {
      const connections = await Promise.all(ports.map(openConnection));
      for (const [index, shot] of queue.entries()) {
        const started = performance.now();
        const answer = await connections[index % connections.length]?.send(shot.request);
        took.push(performance.now() - started);
        verify(shot, answer);
      }
      for (const connection of connections) connection.close();
    }),
  );
  return took;
}

/** One queue for each connection. */
export function queuesOf<T>(
  all: readonly T[],
  connections: number,
  shots: (one: T) => readonly Shot[],
): readonly (readonly Shot[])[] {
  return Array.from({ length: connections }, (_, index) =>
    all.filter((_, place) => place % connections === index).flatMap(shots),
  );
}
