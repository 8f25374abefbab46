/** Dates and times of day as people in China read them: the whole country keeps one time, eight hours ahead of UTC, without summer time. */
const ahead = 8 * 60 * 60 * 1000;

export interface ChinaTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 09:05 */
  readonly clock: string;
  /** Tells two days apart. */
  readonly date: string;
}

/** `at` in milliseconds. */
export function chinaTime(at: number): ChinaTime {
  const text = new Date(at + ahead).toISOString();
  const date = text.slice(0, 10);
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day, clock: text.slice(11, 16), date };
}
