/** Measurements are taken one after the other, and one that breaks leaves the others alone. */
import type { Figure } from "./table.js";

export interface Measurement {
  /** What is said while it is taken, and in its row of the table where it fails. */
  readonly what: string;
  take(): Promise<readonly Figure[]>;
}

/** Gives every measurement's figures to `add` as soon as it has them; a failure is a figure with its reason. */
export async function takeAll(
  measurements: readonly Measurement[],
  say: (what: string) => void,
  add: (figures: readonly Figure[]) => void,
): Promise<void> {
  for (const measurement of measurements) {
    say(measurement.what);
    add(await figuresOf(measurement));
  }
}

async function figuresOf({ what, take }: Measurement): Promise<readonly Figure[]> {
  try {
    return await take();
  } catch (error) {
    return [{ what, failed: reasonOf(error) }];
  }
}

/** One line of at most 200 characters. */
export function reasonOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.slice(0, 200);
}
