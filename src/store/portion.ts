/** Old rows go a portion at a time: on SQLite everybody waits while one statement runs. */

/** Rows that one statement removes at most. */
export const portion = 500;

/** Whether a portion was full, so that there may be more. */
export async function isFull(removed: Promise<readonly unknown[]>): Promise<boolean> {
  return (await removed).length >= portion;
}
