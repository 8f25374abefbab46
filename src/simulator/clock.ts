/**
 * A clock that tests can move. Redelivery after six hours, tokens of two hours and cards of fourteen days all read it.
 * Deadlines of a request on the wire (3 s) are real time and do not.
 */
export interface Clock {
  /** Milliseconds since 1970, real time plus all that was advanced. */
  now(): number;
  /** Runs `task` when the clock reaches `due`. Returns a function that forgets it. */
  at(due: number, task: () => Promise<void>): () => void;
  /** Moves the clock; tasks that fall due run in order, each at its own time, before this resolves. */
  advance(ms: number): Promise<number>;
  /** Stands still but for `advance`, so that limits of a second do not depend on how fast a machine is; or goes on. */
  stop(stopped: boolean): void;
  close(): void;
}

export function createClock(): Clock {
  let offset = 0;
  let stoppedAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let moving: Promise<unknown> = Promise.resolve();
  const tasks = new Set<Task>();
  const now = () => (stoppedAt ?? Date.now()) + offset;

  function wait(): void {
    clearTimeout(timer);
    const next = earliest(tasks);
    if (next === undefined || stoppedAt !== undefined) return;
    timer = setTimeout(() => void runDue(now()).finally(wait), Math.max(0, next.due - now()));
    timer.unref();
  }

  async function runDue(until: number): Promise<void> {
    for (let next = earliest(tasks); next !== undefined && next.due <= until; next = earliest(tasks)) {
      offset += Math.max(0, next.due - now());
      tasks.delete(next);
      await next.run();
    }
  }

  async function move(ms: number): Promise<number> {
    const target = now() + ms;
    clearTimeout(timer);
    await runDue(target);
    offset += Math.max(0, target - now());
    wait();
    return now();
  }

  return {
    now,
    at(due, run) {
      const task = { due, run };
      tasks.add(task);
      wait();
      return () => void tasks.delete(task);
    },
    advance(ms) {
      const moved = moving.then(() => move(ms));
      moving = moved;
      return moved;
    },
    stop(stopped) {
      if (stopped) stoppedAt ??= Date.now();
      else stoppedAt = undefined;
      wait();
    },
    close() {
      clearTimeout(timer);
      tasks.clear();
    },
  };
}

interface Task {
  readonly due: number;
  readonly run: () => Promise<void>;
}

function earliest(tasks: Set<Task>): Task | undefined {
  let found: Task | undefined;
  for (const task of tasks) if (found === undefined || task.due < found.due) found = task;
  return found;
}
