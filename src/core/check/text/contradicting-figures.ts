/** Numbers that a person wrote over a standard paragraph, where the figures that the paragraph is made of say otherwise. */
import type { FactKind } from "../../reading/facts/fact.js";
import { span } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { type Difference, standardDifferences } from "../../reading/standard-differences.js";
import { say } from "../../say.js";
import type { Rule } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

/** `ofChange`: whether it speaks of growth, changes and shares, or of levels. */
export function contradictingFigures(check: Rule, input: ReportInput, ofChange: boolean): Finding[] {
  return standardDifferences(input)
    .filter(({ own }) => changes.has(own.kind) === ofChange)
    .filter((one) => !isPrintedBeside(input, one))
    .map(({ passage, own, standard }) =>
      makeFinding(check, {
        places: [span(passage.path, own.from, own.to)],
        say: say("finding.written-over", {
          label: passage.label,
          name: own.name || own.before.trim(),
          written: own.written,
          right: standard.written,
        }),
        advice: say("advice.written-over", { right: standard.written }),
        fix: changeTo(passage.path, passage.text.slice(0, own.from) + standard.written + passage.text.slice(own.to)),
      }),
    );
}

const changes: ReadonlySet<FactKind> = new Set(["growth", "change", "share"]);

/** A figure of the section that is printed by itself is checked there. */
function isPrintedBeside({ printed }: ReportInput, { passage, own }: Difference): boolean {
  const section = passage.path.slice(0, passage.path.lastIndexOf(".") + 1);
  return [...printed.values].some(
    ([path, text]) => path !== passage.path && path.startsWith(section) && own.written.includes(text.trim()),
  );
}
