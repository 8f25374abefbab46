/** The list of annexes and the annexes: the same numbers over the same titles. */

import { printedPlace } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const annexes: ReportCheck = {
  code: "CC-40",
  severity: "error",
  title: say("check.cc-40-annexes"),
  source: say("basis.cc-40-annexes"),
  whole({ printed }) {
    const listed = printed.annexes.flatMap(listedAnnex);
    const headed = printed.headings.flatMap(headedAnnex);
    if (listed.length === 0 || headed.length === 0) return [];
    const wrong = listed.filter(
      (one) => !headed.some((other) => other.number === one.number && sameTitle(one.title, other.title)),
    );
    const unlisted = headed.filter((one) => !listed.some(({ number }) => number === one.number));
    if (wrong.length === 0 && unlisted.length === 0) return [];
    return [
      makeFinding(annexes, {
        places: [...wrong.map(({ key }) => key), ...unlisted.map(({ key }) => key)].map(printedPlace),
        say: say("finding.annexes", {
          listed: listed.map(({ label }) => label).join("、"),
          headed: headed.map(({ label }) => label).join("、"),
        }),
        advice: say("advice.annexes"),
      }),
    ];
  },
};

interface Annex {
  readonly number: string;
  readonly label: string;
  readonly title: string;
  readonly key: string;
}

/** “1、基础数据表”, “附件1：基础数据表”. */
function listedAnnex(line: string, index: number): Annex[] {
  const match = /^(?:(?:附件|附表)\s*)?(\d+)(?:\s*[、．.:：]|\s)\s*(.+)$/.exec(line.trimStart());
  return match === null
    ? []
    : [{ number: match[1] ?? "", label: match[1] ?? "", title: bare(match[2] ?? ""), key: `annexes.${index}` }];
}

/** “附件4-2 项目自评表” belongs to 附件4. */
function headedAnnex(line: string, index: number): Annex[] {
  const match = /^\s*(附件|附表)\s*(\d+)([-—－.]\d+)?\s*[：:]?\s*(.*)$/.exec(line);
  if (match === null) return [];
  const label = `${match[1]}${match[2]}${match[3] ?? ""}`;
  return [{ number: match[2] ?? "", label, title: bare(match[4] ?? ""), key: `headings.${index}` }];
}

/** Without year, brackets and stops. */
function bare(title: string): string {
  return title.replace(/[（(][^（(）)]*[）)]|\d{4}年(?:度)?|[^\p{Script=Han}A-Za-z0-9]/gu, "");
}

function sameTitle(one: string, other: string): boolean {
  return one === "" || other === "" || one.includes(other) || other.includes(one);
}
