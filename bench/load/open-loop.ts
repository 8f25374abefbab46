/** On a schedule, whether or not the last request is answered: people do not wait for each other. */
import { setTimeout } from "node:timers/promises";
import { openConnection } from "./connection.js";
import { type ConnectionPool, connectionPool } from "./connection-pool.js";
import { type Shot, verify } from "./shot.js";

/** Requests on their way at once, beyond which the server has stopped answering. */
const mostUnanswered = 100;

/**
 * Sends one request every `interval` milliseconds. Resolves with the milliseconds of each from the time it was due, so that a
 * server that stops for a while is charged with everybody who waits. Rejects at the first request that fails, and when an
 * answer is not the expected one.
 */
export async function openLoop(port: number, shots: readonly Shot[], interval: number): Promise<number[]> {
  const pool = connectionPool(() => openConnection(port));
  const answers: Promise<Answer>[] = [];
  let unanswered = 0;
  const failures: unknown[] = [];
  const started = performance.now();
  try {
    for (const [index, shot] of shots.entries()) {
      const due = started + index * interval;
      const wait = due - performance.now();
      if (wait > 0) await setTimeout(wait);
      if (failures.length > 0) throw failures[0];
      if (unanswered >= mostUnanswered) throw new Error(`more than ${mostUnanswered} requests are unanswered`);
      unanswered += 1;
      const answer = timed(pool, shot, due).finally(() => {
        unanswered -= 1;
      });
      // Looked at here, since nobody awaits it before the last request is sent.
      answer.catch((error: unknown) => {
        failures.push(error);
      });
      answers.push(answer);
    }
    return verified(shots, await Promise.all(answers));
  } finally {
    pool.close();
  }
}

interface Answer {
  readonly took: number;
  readonly answer: Buffer;
}

async function timed(pool: ConnectionPool, shot: Shot, due: number): Promise<Answer> {
  const connection = await pool.take();
  const answer = await connection.send(shot.request);
  pool.put(connection);
  return { took: performance.now() - due, answer };
}

function verified(shots: readonly Shot[], answers: readonly Answer[]): number[] {
  return answers.map(({ took, answer }, index) => {
    const shot = shots[index];
    if (shot !== undefined) verify(shot, answer);
    return took;
  });
}
