import { say } from "../../core/say.js";
import { makeSheetJob } from "../jobs/make-sheet.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";

/** 审签单 is ordered; a job makes and sends it. */
export const sheet: Apply<"sheet"> = ({ parts, person }, settling) => {
  const { opened, writes } = settling;
  if (opened === null) return settling;
  if (opened.record.reviewed === 0) return refuse(settling, say("approval.sheet-none"));
  const job = makeSheetJob(parts.newId(), { to: person, report: opened.record.id });
  return { ...settling, writes: withWrites(writes, { jobs: [job] }) };
};
