/** Every problem has a measure: numbered lists of both are equally long (CC-42). */
import { type NumberedList, numberedList } from "../../reading/numbered-list.js";
import { type Passage, passagesWithRole } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { type ProblemPart, problemParts } from "../../reading/problem-parts.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const measuresForProblems: ReportCheck = {
  code: "CC-42",
  severity: "warning",
  regional: true,
  title: say("check.cc-42-measures"),
  source: say("basis.cc-42-measures"),
  whole(input) {
    const parts = narrativesOf(input).flatMap((passage) => problemParts(passage, input.words));
    const problems = only(parts, "problems");
    const measures = only(parts, "measures");
    return problems === null || measures === null ? [] : compared(problems, measures);
  },
};

function narrativesOf(input: ReportInput): readonly Passage[] {
  return ["narrative", "goal.actual"]
    .flatMap((role) => passagesWithRole(input, role))
    .filter(({ kind }) => kind === "long");
}

/** Of several lists nobody knows which answers which. */
function only(parts: readonly ProblemPart[], kind: ProblemPart["kind"]): ProblemPart | null {
  const [part, ...more] = parts.filter((one) => one.kind === kind);
  return part === undefined || more.length > 0 ? null : part;
}

function compared(problems: ProblemPart, measures: ProblemPart): Finding[] {
  const told = numberedList(problems.text);
  const answers = numberedList(measures.text);
  if (told === null || answers === null || answers.count < fewest) return [];
  if (told.items.some((item) => cause.test(item)) || answersSeveral.test(measures.text)) return [];
  if (answers.count >= told.count || answeredInside(told, answers)) return [];
  return [
    makeFinding(measuresForProblems, {
      places: [placeOf(measures, answers), placeOf(problems, told)],
      say: say("finding.measures-for-problems", { problems: told.count, measures: answers.count }),
      advice: say("advice.measures-for-problems"),
    }),
  ];
}

/** A single number is no list. */
const fewest = 2;
/** 三是原因分析 is no third problem. */
const cause = /^\s*(?:主要|具体|产生|存在)?的?(?:原因|成因)/;
/** “针对第一、二个问题”: one measure answers several problems. */
const answersSeveral =
  /(?:问题|第)[（(]?[一二三四五六七八九十\d]{1,2}[）)]?(?:条|个|项|点)?(?:问题)?[、和与及至到\-—－][（(]?(?:问题|第)?[（(]?[一二三四五六七八九十\d]/;

/** Lists numbered in another way may stand on another level: （一）…（二）… over 1. 2. 3. */
function answeredInside(told: NumberedList, { style, byStyle }: NumberedList): boolean {
  return style !== told.style && [...byStyle.values()].some((count) => count >= told.count);
}

function placeOf({ passage, text, from }: ProblemPart, list: NumberedList): ReturnType<typeof span> {
  return span(passage.path, from + list.from, from + text.trimEnd().length);
}
