/** A text that says when a thing was finished names the month that its indicator names (CC-20). */

import { rowOf } from "../../form/path.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { figure, type Place, span } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const finishedWhen: ReportCheck = {
  code: "CC-20",
  severity: "warning",
  regional: true,
  title: say("check.cc-20"),
  source: say("basis.cc-20"),
  whole(input) {
    const { year } = input.ledger.report;
    const told = passagesOf(input).filter(({ tense, kind }) => tense === "reached" && kind === "long");
    return indicatorRows(input.ledger).flatMap((row) => differing(row, told, year));
  },
};

function differing(row: IndicatorRow, told: readonly Passage[], year: number): Finding[] {
  const named = finishing.exec(row.subject);
  const month = named === null ? null : monthOf(wholeDate.exec(row.actual?.text.trim() ?? ""), year);
  const [, object = "", done = ""] = named ?? [];
  if (month === null || row.actual === null) return [];
  const scope = rowOf(row.list);
  const whole = wholes.has(object);
  if (!whole && object.length < longEnough) return [];
  const dates = told
    .filter((one) => one.scope === scope)
    .flatMap((one) => (whole ? wholeDatesOf(one, done, year) : datesOf(one, object, year)));
  const [first] = dates;
  if (first === undefined || dates.some((one) => one.month === month)) return [];
  return [
    makeFinding(finishedWhen, {
      places: [figure(row.actual.path), first.place],
      say: say("finding.finished-when", { name: row.subject, actual: row.actual.text, written: first.written }),
      advice: say("advice.finished-when"),
    }),
  ];
}

/** 泵站改造完工时间: the end of the work itself, not its acceptance, and not when it began. */
const finishing =
  /^(\p{Script=Han}*?)(?:全部|按期|实际)?(完成|完工|竣工|建成)(?:投用|投入使用|运行)?(?:的)?(?:时间|日期|时限)$/u;
/** The project itself: its end date stands without a name before it. */
const wholes: ReadonlySet<string> = new Set(["", "工程", "项目", "工程建设", "项目建设", "建设", "施工"]);
/** Shorter words name no thing. */
const longEnough = 4;

const date = String.raw`(?:(?<year>20\d\d)年)?(?<month>1[0-2]|[1-9])月(?:[1-3]?\d日|[上中下]旬|底|末|初)?`;
/** 11月底前 is a limit, no date. */
const wholeDate = new RegExp(`^${date}(?:全部|已)*(?:完成|完工|竣工|建成)?$`);
/** One clause from the thing to the end of the work: 泵站改造于11月20日全部完工. */
const between = String.raw`(?![^。；，、\n]{0,5}(?:[上去次翌明]年|计划|预计|原定|拟|应))[^\d。；，、\n]{0,6}`;
const after = String.raw`(?:全部|全面|正式|已|如期|顺利|按期|提前)*(?:完成(?!了?\d|[^。；，、\n]{0,8}%)|完工|竣工|建成)(?!验收)`;

interface Told {
  readonly month: string;
  readonly written: string;
  readonly place: Place;
}

function datesOf({ path, text }: Passage, object: string, year: number): Told[] {
  const clause = new RegExp(`${object}${between}(?<![前后以\\d])(?<date>${date})${after}(?=[。；，、\\n]|$)`, "g");
  return [...text.matchAll(clause)].flatMap((match) => {
    const month = monthOf(match, year);
    const place = span(path, match.index, match.index + match[0].length);
    return month === null ? [] : [{ month, written: match[0], place }];
  });
}

/** 6月20日建成投用, behind a comma or the project's own words: where other things are named, it was they that were done. */
function wholeDatesOf({ path, text }: Passage, done: string, year: number): Told[] {
  if (done === "完成") return [];
  const clause = new RegExp(
    `(?<=^|[，；。：\\n])(?:工程|项目|全部|均|已|于)*(?<date>${date})(?:全部|全面|正式|已|如期|顺利|按期|提前)*${done}`,
    "g",
  );
  return [...text.matchAll(clause)].flatMap((match) => {
    const month = monthOf(match, year);
    const place = span(path, match.index, match.index + match[0].length);
    return month === null ? [] : [{ month, written: match[0], place }];
  });
}

/** Year and month; the report's year where none is named. */
function monthOf(match: RegExpExecArray | null, year: number): string | null {
  const month = match?.groups?.month;
  return month === undefined ? null : `${match?.groups?.year ?? year}-${month}`;
}
