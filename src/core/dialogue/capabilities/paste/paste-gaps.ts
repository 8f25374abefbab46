/** What a pasted table still needs from the person: cells that cannot be read, and reasons for scores that are not the rule's own. */
import type { Field, List } from "../../../form/form.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { showPoints } from "../../../score/points.js";
import { scoreLine } from "../../../score/score-line.js";
import type { OpenReport } from "../../turn/context.js";
import { type Pasted, pastedEntries } from "./read-paste.js";

export interface Gap {
  readonly path: string;
  readonly field: Field;
  /** What stands there. */
  readonly raw: string;
  readonly label: Say;
  readonly problem: Say;
}

/** `typed`: what the person has written into the confirming card, by path. */
export function gapsOf(report: OpenReport, list: List, pasted: Pasted, typed: ReadonlyMap<string, string>): Gap[] {
  const unread = pasted.rows.flatMap((row, index) =>
    row.cells.flatMap(({ path, field, raw, problem }) => {
      if (problem === null) return [];
      const name = row.cells.find((cell) => cell.field.id === list.named)?.raw ?? "";
      const label = say("paste.correct", { n: index + 1, name: name.slice(0, 30), label: field.label });
      return [{ path, field, raw, label, problem }];
    }),
  );
  return [...unread, ...unexplained(report, list, pasted, typed)];
}

function unexplained(report: OpenReport, list: List, pasted: Pasted, typed: ReadonlyMap<string, string>): Gap[] {
  const field = indicatorField(list, "indicator.handReason");
  const { scheme } = report;
  if (scheme === null || field === undefined) return [];
  const after = report.ledger.with(pastedEntries(pasted));
  return pasted.rows.flatMap((row): Gap[] => {
    const line = scoreLine(after, scheme, list, row.path);
    const reason = `${row.path}.${field.id}`;
    if (!line.byHand || line.score === null || (typed.get(reason) ?? line.handReason ?? "").trim() !== "") return [];
    const computed = line.computed === null ? null : showPoints(line.computed, scheme.decimals);
    const facts = { name: line.name, score: showPoints(line.score, scheme.decimals), computed };
    return [
      { path: reason, field, raw: "", label: say("paste.hand", facts), problem: say("problem.hand-reason", facts) },
    ];
  });
}
