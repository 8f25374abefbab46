/** Sentences that announce something and say nothing: neither an amount nor 无, 如下 with nothing below, a content that repeats its name. */

import { type Hit, hitsOf } from "../../reading/hits.js";
import { markerOf } from "../../reading/markers.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valuesOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { findingOfHits } from "../finding-of-hits.js";
import { makeFinding } from "../make-finding.js";

export const unfinished: ReportCheck = {
  code: "CC-42",
  severity: "error",
  title: say("check.cc-42"),
  source: say("basis.cc-42"),
  whole: (input) => [...blank(input), ...nothingBelow(input), ...repeatsName(input), ...noMeasures(input)],
};

/** “2024年国有资本经营预算支出情况。” */
function blank(input: ReportInput): Finding[] {
  const prose = passagesOf(input).filter(({ kind }) => kind === "long");
  const hits = hitsOf(
    prose,
    blankLine,
    ([line]) => !says.test(line.replace(/\d{4}年(?:度)?/g, "")) && markerOf(line) === null,
  );
  return findingOfHits(unfinished, hits, {
    say: "finding.blank-statement",
    advice: "advice.blank-statement",
  });
}

/** A paragraph of one short sentence that begins with the year or the unit and ends with a noun of money or state. */
const blankLine =
  /(?<=^|\n)[ 　]*(?:\d{4}年(?:度)?|本年(?:度)?|全年|本部门|本单位|我[局校院所站中单]\p{Script=Han}?)[^，。；：、\n]{2,30}(?:情况|收支|支出|收入|预算|决算|安排)。[ 　]*(?=\n|$)/gu;
/** With one of these the sentence says something after all. */
const says =
  /[\d无零没未不是为已按将了把被对较比同]|(?<![国所专])有(?![关限效机])|如下|所示|见|及时|公开|公布|公示|完成|开展|分析|说明|反映|掌握|了解|检查|监督|加强|严格|控制|规范|合理|压缩|压减|调整|增加|减少|下降|上升|落实|执行|纳入|编制|管理|保障|统筹|安排[^。]/;

/** “具体情况如下：” at the end of its section, or right before the next heading. */
function nothingBelow(input: ReportInput): Finding[] {
  const hits = passagesOf(input)
    .filter((one) => one.kind === "long" && !layoutGoesOn(input, one))
    .flatMap(openEnds);
  return findingOfHits(unfinished, hits, {
    say: "finding.nothing-below",
    advice: "advice.nothing-below",
  });
}

const announced = /如下(?:表)?(?:所示)?[：:。]?[^\S\n]*(?:[（(]?(?:金额)?单位[：:][^\n]{1,10}[^\S\n]*)?(?=\n|$)/g;

function openEnds(passage: Passage): Hit[] {
  return hitsOf([passage], announced, (match) => {
    const end = match.index + match[0].length;
    const rest = passage.text.slice(end, end + enough).trim();
    if (rest === "") return end + enough >= passage.text.length;
    const next = markerOf(rest.split("\n")[0] ?? "");
    return next?.style === "han" || (next?.style === "han-bracket" && next.number > 1);
  });
}

/** As much as shows how the next line begins. */
const enough = 100;

/** The layout prints a table after the section: its standard text ends the same way, and no other document is at hand. */
function layoutGoesOn({ form, printed }: ReportInput, { path }: Passage): boolean {
  return !printed.values.has(path) && /如下[：:]?\s*$/.test(form.narratives.get(path)?.template ?? "");
}

/** A task whose content is its name again: one finding for all. */
function repeatsName(input: ReportInput): Finding[] {
  const names = new Map(valuesOfRole(input, "task.name").map(({ path, value }) => [rowPath(path), value ?? ""]));
  const same = valuesOfRole(input, "task.content").filter(
    ({ path, value }) => value !== null && bare(value) === bare(names.get(rowPath(path)) ?? ""),
  );
  if (same.length === 0) return [];
  return [
    makeFinding(unfinished, {
      severity: "warning",
      places: same.map(({ path }) => figure(path)),
      say: say("finding.content-is-name", { names: same.map(({ value }) => value).join("、"), count: same.length }),
      advice: say("advice.content-is-name"),
    }),
  ];
}

function rowPath(path: string): string {
  return path.slice(0, path.lastIndexOf("."));
}

function bare(text: string): string {
  return text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "");
}

/** What went wrong is told, and what will be done about it is not. */
function noMeasures(input: ReportInput): Finding[] {
  const told = valuesOfRole(input, "deviation.reason").some(({ value }) => value !== null && value !== "");
  const missing = valuesOfRole(input, "deviation.measures").filter(({ value }) => value === null || value === "");
  if (!told || missing.length === 0) return [];
  return missing.map(({ path, field }) =>
    makeFinding(unfinished, {
      severity: "warning",
      places: [figure(path)],
      say: say("finding.no-measures", { label: field.fullLabel }),
      advice: say("advice.no-measures"),
    }),
  );
}
