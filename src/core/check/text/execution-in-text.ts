/** The execution rate that a text gives by itself is that of the funds (CC-20). */
import Big from "big.js";
import { rowOf } from "../../form/path.js";
import type { Fact } from "../../reading/facts/fact.js";
import { decimalsOf } from "../../reading/facts/printed-number.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { fundsRate } from "../../reading/funds-rate.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { figure, span } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { keptInYuan } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const executionInText: ReportCheck = {
  code: "CC-20",
  severity: "warning",
  title: say("check.cc-20-payment"),
  source: say("basis.cc-20-payment"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ roles, kind }) => kind !== "cell" && (roles.length === 0 || roles.includes("goal.actual")))
      .flatMap((passage) => ratesIn(passage, input)),
};

function ratesIn(passage: Passage, input: ReportInput): Finding[] {
  const funds = fundsRate(input, passage.path);
  if (funds === null || rowOf(funds.path) !== passage.scope) return [];
  const spent = keptInYuan(input.ledger, funds.path, funds.spent);
  const facts = readFacts(passage.text);
  return facts
    .filter((fact, index) => {
      const previous = facts[index - 1];
      const ofSpent =
        previous !== undefined && previous.sentence !== facts[index - 2]?.sentence && spent.eq(previous.value);
      return isWhole(fact, previous, ofSpent, input.ledger.report.year) && !agrees(fact, funds.rate);
    })
    .map((fact) =>
      makeFinding(executionInText, {
        places: [span(passage.path, fact.from, fact.to), figure(funds.path)],
        say: say("finding.execution-in-text", {
          label: passage.label,
          rate: `${fact.before.trim().slice(-10)}${fact.written}`,
          right: funds.rate.round(2, Big.roundHalfUp).toFixed(),
        }),
        advice: say("advice.execution-in-text"),
      }),
    );
}

/** Of all funds of the year: beside other amounts than what was spent (`ofSpent`) the sentence speaks for itself. */
function isWhole(fact: Fact, previous: Fact | undefined, ofSpent: boolean, year: number): boolean {
  if (fact.kind !== "rate" || fact.approx || fact.op !== null || fact.planned || fact.dated || fact.part) return false;
  if (fact.inside || (fact.year !== null && fact.year !== year)) return false;
  const said = fact.before.trim();
  if (previous?.sentence === fact.sentence) return ofSpent && beside.test(said);
  return whole.test(said);
}

const whole =
  /^(?:\d{4}年度?|截[至止]年底|全年|本?年度?|本?项目|整体|总体|年终|年末|实际)*(?:财政|项目|年度|总)*(?:预算|资金|经费)?(?:的|支出|总体)*执行(?:率|进度)(?:约|达到?|为|是|[:：])*$/;

/** “支付96.2万元，支付率53.44%”, with no other amount before. */
const beside = /^(?:资金|预算|经费)*(?:执行|支付|支出|拨付|使用)(?:率|进度)(?:约|达到?|为|是|[:：])*$/;

/** Rounded to the printed digits, or cut off. */
function agrees({ value, printed }: Fact, rate: Big): boolean {
  const decimals = decimalsOf(printed);
  return value.eq(rate.round(decimals, Big.roundHalfUp)) || value.eq(rate.round(decimals, Big.roundDown));
}
