import { makeAllJob } from "../jobs/make-all.js";
import { makeReportsJob } from "../jobs/make-reports.js";
import { projectBoardJob } from "../jobs/project-board.js";
import { undoReportsJob } from "../jobs/undo-reports.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** Reports of a list, their board and their files are made by jobs. */
export const makeReports: Apply<"makeReports"> = ({ parts, person }, settling, { effect: _, ...wanted }) => ({
  ...settling,
  writes: withWrites(settling.writes, { jobs: [makeReportsJob(parts.newId(), { ...wanted, person })] }),
});

export const projectBoard: Apply<"projectBoard"> = ({ parts, person }, settling, { form, year }) => ({
  ...settling,
  writes: withWrites(settling.writes, { jobs: [projectBoardJob(parts.newId(), { person, form, year, told: null })] }),
});

export const makeAll: Apply<"makeAll"> = ({ parts, person }, settling, { form, year }) => ({
  ...settling,
  writes: withWrites(settling.writes, { jobs: [makeAllJob(parts.newId(), { person, form, year })] }),
});

export const undoReports: Apply<"undoReports"> = ({ parts, person }, settling, { made }) => ({
  ...settling,
  writes: withWrites(settling.writes, { jobs: [undoReportsJob(parts.newId(), { person, made })] }),
});
