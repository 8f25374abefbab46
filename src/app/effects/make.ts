/** A report file is ordered by a person. */
import { draftNeeded, fileOrdered } from "../../core/dialogue/capabilities/make/make-report.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { say } from "../../core/say.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";
import { orderFile } from "./order-file.js";

export const make: Apply<"make"> = async (turn, settling, wanted) => {
  const { person } = turn;
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { draft, missing } = draftNeeded(opened.report, wanted);
  const reason = draft ? null : refusalOn(opened.report, person, "makeFinal");
  if (reason !== null) return refuse(settling, reason);
  const ordered = await orderFile(turn, opened, { ...wanted, draft }, person, ({ file, version }) =>
    say(draft ? "report.sent-draft" : "report.sent", { file, version, missing }),
  );
  return {
    ...settling,
    outcome: fileOrdered(outcome, { draft, missing, version: ordered.version }),
    writes: withWrites(writes, ordered.writes),
  };
};
