/** As fast as it goes: every connection sends its next request when the last one is answered. */
import { openConnection } from "./connection.js";
import { type Shot, verify } from "./shot.js";

/** One queue a connection. Resolves with requests a second; rejects when an answer is not the expected one. */
export async function closedLoop(port: number, queues: readonly (readonly Shot[])[]): Promise<number> {
  const connections = await Promise.all(queues.map(() => openConnection(port)));
  const answers: Buffer[][] = queues.map(() => []);
  const started = performance.now();
  await Promise.all(
    connections.map(async (connection, index) => {
      for (const shot of queues[index] ?? []) answers[index]?.push(await connection.send(shot.request));
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  for (const connection of connections) connection.close();
  // Only now, when nothing is timed any more.
  for (const [index, queue] of queues.entries())
    for (const [place, shot] of queue.entries()) verify(shot, answers[index]?.[place]);
  return queues.reduce((sum, queue) => sum + queue.length, 0) / seconds;
}
