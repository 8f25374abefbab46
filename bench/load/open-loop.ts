/** On a schedule, whether or not the last request is answered: people do not wait for each other. */
import { setTimeout } from "node:timers/promises";
import { type Connection, openConnection } from "./connection.js";
import { type Shot, verify } from "./shot.js";

/** More than are ever on their way at once. */
const connectionCount = 100;

/**
 * Sends one request every `interval` milliseconds. Resolves with the milliseconds of each from the time it was due, so that a
 * server that stops for a while is charged with everybody who waits. Rejects when an answer is not the expected one.
 */
export async function openLoop(port: number, shots: readonly Shot[], interval: number): Promise<number[]> {
  const idle = await Promise.all(Array.from({ length: connectionCount }, () => openConnection(port)));
  const answers: Promise<{ took: number; answer: Buffer }>[] = [];
  const started = performance.now();
  for (const [index, shot] of shots.entries()) {
    const due = started + index * interval;
    const wait = due - performance.now();
    if (wait > 0) await setTimeout(wait);
    const connection = idle.shift(); // the one that has rested longest: a server closes those that rest too long
    if (connection === undefined) throw new Error(`more than ${connectionCount} requests are unanswered`);
    answers.push(timed(connection, shot, due, idle));
  }
  const all = await Promise.all(answers);
  for (const connection of idle) connection.close();
  return all.map(({ took, answer }, index) => {
    const shot = shots[index];
    if (shot !== undefined) verify(shot, answer);
    return took;
  });
}

async function timed(
  connection: Connection,
  shot: Shot,
  due: number,
  idle: Connection[],
): Promise<{ took: number; answer: Buffer }> {
  const answer = await connection.send(shot.request);
  idle.push(connection);
  return { took: performance.now() - due, answer };
}
