/** A result that says that nothing was left, beside money that was not spent (CC-36). */
import Big from "big.js";
import { fundsRate } from "../../reading/funds-rate.js";
import { excerpt, hitsOf, placeOf, sentenceAround } from "../../reading/hits.js";
import { type Passage, passagesWithRole } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const nothingLeft: ReportCheck = {
  code: "CC-36",
  severity: "warning",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  whole: (input) => passagesWithRole(input, "goal.actual").flatMap((passage) => contradicting(passage, input)),
};

function contradicting(passage: Passage, input: ReportInput): Finding[] {
  const funds = fundsRate(input, passage.path);
  if (funds === null || funds.rate.gte(nearlyAll)) return [];
  const [hit] = hitsOf([passage], claims, ({ index }, { text }) => !isAboutPart(text, index));
  if (hit === undefined) return [];
  return [
    makeFinding(nothingLeft, {
      places: [placeOf(hit), figure(funds.path)],
      say: say("finding.nothing-left", {
        label: passage.label,
        words: excerpt(hit),
        rate: funds.rate.round(2, Big.roundHalfUp).toFixed(),
      }),
      advice: say("advice.nothing-left"),
    }),
  ];
}

/** In percent; what a rounding leaves is nothing. */
const nearlyAll = 99;

const claims =
  /(?:无|没有|不存在)(?:任何)?(?:项目|财政)?(?:资金|预算|经费)?(?:结转|结余)(?!率)|(?:资金|经费|预算)(?:已|均|均已|已经)?(?:全部|全额)(?:支付|支出|拨付|使用|执行)(?:完毕|完成|到位)/g;

/** The sentence says where the rest went (it was taken back), or speaks of one source or task alone. */
function isAboutPart(text: string, at: number): boolean {
  const { from, to } = sentenceAround(text, at);
  return /收回|上缴|退回|核减|其中|上级|中央|省级|市级|补助资金/.test(text.slice(from, to));
}
