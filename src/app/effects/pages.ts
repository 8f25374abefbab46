import { say } from "../../core/say.js";
import { printPagesJob } from "../jobs/print-pages.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** Pages are ordered: a job prints, draws and sends them. Where nothing draws pages, a draft as a file takes their place. */
export const pages: Apply<"pages"> = ({ parts, person }, settling) => {
  const { opened, outcome, writes, rest } = settling;
  if (opened === null) return settling;
  if (parts.printsPages !== true)
    return { ...settling, rest: [{ effect: "make", draft: true, selfCheck: false }, ...rest] };
  const { id, revision } = opened.record;
  const notices = [...outcome.notices, { text: say("pages.ordered"), tone: "good" as const }];
  return {
    ...settling,
    outcome: { ...outcome, notices },
    writes: withWrites(writes, { jobs: [printPagesJob(parts.newId(), { person, report: id, revision })] }),
  };
};
