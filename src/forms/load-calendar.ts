/** The calendar of `templates/_calendar`: one file a year, and the hours in which messages leave. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Calendar, type CalendarYear } from "../core/assignment/calendar.js";
import { addDays } from "../core/assignment/day.js";
import { plainYaml } from "./plain-yaml.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day, or the first and the last of several. */
const days = z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const count = z.int().min(0).max(60);

const yearFile = z.strictObject({
  source: z.string().min(1),
  /** What is not announced yet. */
  pending: z.string().min(1).optional(),
  off: z.array(days),
  worked: z.array(day),
});
const hoursFile = z.strictObject({
  from: clock,
  to: clock,
  before: z.array(count),
  daily: count,
  every: z.int().min(1).max(60),
});

const hoursName = "hours.yaml";
/** Where the folder has no such file. */
const usual = { from: "09:00", to: "17:30", before: [3, 1, 0], daily: 3, every: 5 };

/** Throws, naming the file and what is wrong with it. A folder without years has weekends and no holidays. */
export function loadCalendar(templatesDir: string): Calendar {
  const folder = join(templatesDir, "_calendar");
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
    : [];
  const years = files.flatMap((name) => yearOf(folder, name) ?? []);
  return new Calendar(years, files.includes(hoursName) ? read(folder, hoursName, hoursFile) : usual);
}

function yearOf(folder: string, name: string): CalendarYear | null {
  const [, year] = /^(\d{4})\.yaml$/.exec(name) ?? [];
  if (year === undefined) return null;
  const { off, worked, pending = null } = read(folder, name, yearFile);
  return { year: Number(year), off: new Set(off.flatMap(expanded)), worked: new Set(worked), pending };
}

/** Longest holiday that a line may hold. */
const longest = 60;

function expanded(text: string): string[] {
  const [first = "", last = first] = text.split("..");
  const found: string[] = [];
  for (let one = first; one <= last && found.length < longest; one = addDays(one, 1)) found.push(one);
  return found;
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(plainYaml(readFileSync(join(folder, name))));
  if (!parsed.success) throw new Error(`${join(folder, name)} cannot be read:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
