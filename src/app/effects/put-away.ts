import { putAway as told } from "../../core/dialogue/capabilities/shelf/shelved.js";
import { refusal } from "../../core/dialogue/turn/gate.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";

/** The owner archives or deletes the report that is open; nobody has it open after that. */
export const putAway: Apply<"putAway"> = ({ person, parts }, settling, { kind }) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { report } = opened;
  const reason = refusal({ person, report }, kind === "archived" ? "archive" : "delete");
  if (reason !== null) return refuse(settling, reason);
  const entry = { report: report.id, kind, by: person, at: parts.now() };
  return {
    ...settling,
    opened: null,
    outcome: { ...outcome, ...told(outcome, report, kind) },
    writes: withWrites(writes, { shelved: [entry] }),
  };
};
