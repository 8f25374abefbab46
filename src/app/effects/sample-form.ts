import { sampleFormJob } from "../jobs/sample-form.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** A job prints the form with invented figures and sends it. */
export const sampleForm: Apply<"sampleForm"> = ({ parts, person }, settling, { form }) => ({
  ...settling,
  writes: withWrites(settling.writes, { jobs: [sampleFormJob(parts.newId(), { person, form })] }),
});
