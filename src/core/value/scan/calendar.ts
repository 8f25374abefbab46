/** A date of which the year, or month and day, may be left open. */
export interface Day {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** ISO in the precision given; without a year truncated as in XML Schema's gMonth and gMonthDay: "--12", "--12-31". */
export function isoDate({ year, month, day }: Day): string {
  const parts = [year === null ? "-" : String(year).padStart(4, "0")];
  if (month !== null) parts.push(two(month));
  if (day !== null) parts.push(two(day));
  return parts.join("-");
}

/** The day that ISO text names, or null. */
export function parseIso(iso: string): Day | null {
  const match = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (match === null) return null;
  const [, year, month, day] = match;
  return {
    year: year === "-" ? null : Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

/** Without a year February has 29 days. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
