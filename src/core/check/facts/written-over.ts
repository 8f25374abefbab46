/** What a person wrote over a standard paragraph agrees with the figures that the paragraph is made of (CC-05, CC-20). */
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, placeKey, span } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";
import type { FactKind } from "./fact.js";
import { type Difference, standardDifferences } from "./standard-differences.js";

export const writtenOverChange: Check = {
  code: "CC-05",
  severity: "error",
  title: say("check.cc-05-written"),
  source: say("basis.cc-05-written"),
  run: (input) => findingsOf(input, "CC-05", true),
};

export const writtenOver: Check = {
  code: "CC-20",
  severity: "error",
  title: say("check.cc-20-written"),
  source: say("basis.cc-20-written"),
  run: (input) => findingsOf(input, "CC-20", false),
};

/** Places that these two speak of, so that no other check says it again. */
export function writtenOverPlaces(input: CheckInput): ReadonlySet<string> {
  return new Set(standardDifferences(input).map(({ passage, own }) => placeKey(span(passage.path, own.from, own.to))));
}

const changes: ReadonlySet<FactKind> = new Set(["growth", "change", "share"]);

function findingsOf(input: CheckInput, code: string, ofChange: boolean): Finding[] {
  return standardDifferences(input)
    .filter(({ own }) => changes.has(own.kind) === ofChange)
    .filter((one) => !isPrintedBeside(input, one))
    .map(({ passage, own, standard }) =>
      makeFinding({
        code,
        severity: "error",
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

/** A figure of the section that is printed by itself is checked there. */
function isPrintedBeside({ printed }: CheckInput, { passage, own }: Difference): boolean {
  const section = passage.path.slice(0, passage.path.lastIndexOf(".") + 1);
  return [...printed.values].some(
    ([path, text]) => path !== passage.path && path.startsWith(section) && own.written.includes(text.trim()),
  );
}
