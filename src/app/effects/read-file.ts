import { readFileJob } from "../jobs/read-file.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** A file that was sent is read by a job, for the report that is open by then in this turn. */
export const readFile: Apply<"readFile"> = ({ parts, person }, settling, { effect: _, ...file }) => ({
  ...settling,
  writes: withWrites(settling.writes, {
    jobs: [readFileJob(parts.newId(), { ...file, person, report: settling.opened?.record.id ?? null })],
  }),
});
