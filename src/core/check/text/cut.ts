/** Texts that break off: a last word that cannot be the last, a bracket left open, or the same text whole elsewhere. */

import type { Hit } from "../../reading/hits.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { inputOfOther, type ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const cut: ReportCheck = {
  code: "CC-43",
  severity: "info",
  title: say("check.cc-43-cut"),
  source: say("basis.cc-43-cut"),
  whole(input) {
    const passages = passagesOf(input).filter((one) => !one.roles.includes("unit.name"));
    const whole = wholeTexts(input);
    return findingOfHits(
      cut,
      passages.filter((one) => breaksOff(one) || isStartOf(one, whole) || lacksStop(one, passages)).map(end),
      { say: "finding.cut", advice: "advice.cut" },
    );
  },
};

/** Ends with 以及, 和, 、 or an opening bracket, or has a bracket that is not closed. */
function breaksOff({ text }: Passage): boolean {
  const last = text.trim();
  const open = last.lastIndexOf("（");
  return last.length >= 4 && (openEnd.test(last) || (open >= 0 && !/[）)]/.test(last.slice(open))));
}

/** 总和, 参与, 普及, 合并 are words of their own. */
const openEnd =
  /(?:[、，（《“〔【]|以及|为了|关于|例如|诸如|及其|并且|或者|之间的|(?<![总饱调谐温平中共缓附随议])和|(?<![参赠给授])与|(?<![普涉以触顾])及)$/;

/** What the unit's other reports say. */
function wholeTexts(input: ReportInput): string[] {
  const others = input.others.flatMap((other) => passagesOf(inputOfOther(input, other)));
  return others.filter(({ kind }) => kind !== "cell").map(({ text }) => text.trim());
}

/** A text of the unit's other reports goes on where this one stops: 产业博 and 产业博览会. A name with another noun is another name. */
function isStartOf({ text, kind }: Passage, whole: readonly string[]): boolean {
  const own = text.trim();
  if (kind === "cell" || own.length < longEnough) return false;
  return whole.some((one) => one.startsWith(own) && goesOn.test(one.slice(own.length)));
}

const longEnough = 14;
const goesOn = /^(?!经费|项目|资金|工程|监理|费|服务|补助|补贴|奖励|情况|工作|建设|及|和|与|等)\p{Script=Han}/u;

/** A goal without its full stop, where those beside it have one. */
function lacksStop(one: Passage, passages: readonly Passage[]): boolean {
  if (!one.roles.includes("goal.expected") || stopped.test(one.text) || one.text.length < 20) return false;
  const beside = passages.filter((other) => other.label === one.label && other !== one);
  return beside.length >= 2 && beside.every(({ text }) => stopped.test(text));
}

const stopped = /[。；;！.][”"]?\s*$/;

function end(passage: Passage): Hit {
  return { passage, from: Math.max(0, passage.text.trimEnd().length - 4), to: passage.text.trimEnd().length };
}
