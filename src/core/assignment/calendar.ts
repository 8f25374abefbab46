/** Working days and hours, by the time of China. Which days are off is data by year. */
import { chinaTime } from "../evidence/china-time.js";
import { addDays, dayOf, weekdayOf } from "./day.js";

/** One year as the State Council announced it: days off, and weekend days on which people work. */
export interface CalendarYear {
  readonly year: number;
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
  /** What of it is not announced yet; null: all of it is. */
  readonly pending: string | null;
}

/** When messages may leave, as 09:00, and when people are reminded of what. */
export interface Hours {
  readonly from: string;
  readonly to: string;
  /** Working days before the deadline on which a reminder is sent; 0 is the day itself. */
  readonly before: readonly number[];
  /** After the deadline: each of the first `daily` working days, then every `every`-th. */
  readonly daily: number;
  readonly every: number;
}

const hour = 60 * 60_000;

export class Calendar {
  readonly #years: ReadonlyMap<number, CalendarYear>;

  constructor(
    years: readonly CalendarYear[],
    readonly hours: Hours,
  ) {
    this.#years = new Map(years.map((one) => [one.year, one]));
  }

  /** Years without data have weekends and no holidays. */
  isWorkday(day: string): boolean {
    const year = this.#years.get(Number(day.slice(0, 4)));
    if (year?.worked.has(day) === true) return true;
    return year?.off.has(day) !== true && weekdayOf(day) < 6;
  }

  /** What is not known of the year, as its data says it; "" where there is no data, null where all is known. */
  lacks(year: number): string | null {
    const known = this.#years.get(year);
    return known === undefined ? "" : known.pending;
  }

  /** Messages that nobody waits for may leave now. */
  isWorkingTime(at: number): boolean {
    const { clock, date } = chinaTime(at);
    return this.isWorkday(date) && clock >= this.hours.from && clock < this.hours.to;
  }

  /** The start of the next working hours after `at`, in milliseconds. */
  nextMorning(at: number): number {
    const today = dayOf(at);
    const { clock } = chinaTime(at);
    let day = this.isWorkday(today) && clock < this.hours.from ? today : this.next(today);
    // A calendar that is off for ever is a mistake in the data: reminders come all the same.
    if (day === "") day = addDays(today, 1);
    return startOf(day, this.hours.from);
  }

  /** The next working day after `day`; "" where there is none for a year. */
  next(day: string): string {
    for (let ahead = 1; ahead <= 366; ahead += 1) {
      const other = addDays(day, ahead);
      if (this.isWorkday(other)) return other;
    }
    return "";
  }

  /** Working days from one day (not counted) to a later one (counted). */
  workdaysBetween(from: string, to: string): number {
    let count = 0;
    for (let day = addDays(from, 1), steps = 0; day <= to && steps < 400; day = addDays(day, 1), steps += 1)
      if (this.isWorkday(day)) count += 1;
    return count;
  }
}

/** Milliseconds of this hour of the day in China. */
function startOf(day: string, clock: string): number {
  return Date.parse(`${day}T${clock}:00Z`) - 8 * hour;
}
