/** The same five documents with every error mended: no error is left, and nothing new is asked. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Finding } from "../../../src/core/check/finding.js";
import { placeKey } from "../../../src/core/reading/place.js";
import { createCatalog } from "../../../src/forms/catalog.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";
import { loadWords } from "../../../src/forms/load-words.js";
import { checkPlay } from "../../../src/play/check-play.js";
import { type Play, readPlay } from "../../../src/play/play-file.js";

const catalog = createCatalog(loadTemplates("templates").forms);
const words = loadWords("templates");
const golden = z.array(z.object({ check: z.string(), places: z.array(z.string()) }));

/** A figure, typed or printed, and what is to stand there; null takes it away. */
type Mend = readonly [path: string, from: string | RegExp, to: string | null];

interface Mended {
  readonly name: string;
  readonly mends: readonly Mend[];
  readonly headings?: Readonly<Record<string, string>>;
  readonly annexes?: readonly string[];
}

const documents: readonly Mended[] = [
  {
    name: "kaifu-2022",
    mends: [
      ["projectSpending.growth", "386.77%", "86.76%"],
      ["projectSpending.text", "386.77%", "86.76%"],
      ["results.text", "543家", "523家"],
      ["projects.1.indicators.1.target", "12人", "11人"],
      ["projects.1.indicators.1.actual", "12人", "11人"],
      ["projects.1.goals.expected", "12人", "11人"],
      ["projects.1.goals.actual", "12人", "11人"],
      ["targets.text", "工作人员12人", "工作人员11人"],
      ["socialInsurance.text", "2022年社会", "2022年无社会"],
    ],
    annexes: ["附件2 部门整体支出绩效评价基础数据表", "附件3 部门整体支出绩效自评表", "附件4 项目支出绩效自评表"],
  },
  {
    name: "wuhan-2023",
    mends: [
      ["goals.1.indicators.1.weight", "3", "11"],
      ["total.score", "95", "100"],
    ],
  },
  { name: "futian-2022", mends: [["indicators.27.target", "7600 万", "≤100 万元"]] },
  {
    name: "kaifu-key-2021",
    mends: [
      ["summary.count", "1", "2"],
      ["summary.text", /我单位.*$/, "我单位重点项目支出预算共30万元，实际支出30万元，涵盖项目2个。"],
      ["department.self", "（局、部、中心）", ""],
      ["management.text", "是否规范", "规范"],
      ["evaluation.text", /已制定或具有相应的/g, "已制定"],
      ["evaluation.text", "；按要求实行项目专账核算，专项开支账目清晰、完整。", "。"],
    ],
    headings: { "1、 重点项目支出主要绩效": "三、重点项目支出主要绩效" },
  },
  {
    name: "wuhan-2021-goals",
    mends: [
      ["longGoals.4.", /.*/, null],
      ["annualGoals.4.", /.*/, null],
      ["annualGoals.5.", /.*/, null],
      [".previousYear", "≥", ""],
      [".yearBefore", "≥", ""],
      ["annualGoals.2.indicators.8.previousYear", "全市第一", "6.1亿元"],
      ["annualGoals.2.indicators.8.yearBefore", "增长率8%", "5.8亿元"],
    ],
  },
];

const checked = documents.map((document) => ({
  name: document.name,
  findings: checkPlay(catalog, words, mended(readPlay(`test/plays/${document.name}.yaml`), document)).findings,
  points: golden.parse(JSON.parse(readFileSync(`test/fixtures/findings/${document.name}.json`, "utf8"))),
}));

describe("the published documents with their errors mended", () => {
  it.each(checked)("$name has no error", ({ findings }) => {
    expect(findings.filter(({ severity }) => severity === "error").map(told)).toEqual([]);
  });

  it.each(checked)("$name is asked nothing that people did not ask", ({ findings, points }) => {
    const warnings = findings.filter(({ severity }) => severity === "warning");
    const others = warnings.filter(
      (one) => !points.some(({ check, places }) => check === one.code && touches(places, one)),
    );
    // The total of appropriations is off by the same 0.01 as the total of all.
    expect(others.map(told).filter((line) => line !== "CC-04 budget.fiscal")).toEqual([]);
  });
});

/** Paths that end with a dot, or begin with one, stand for all below or all of that name. Every mend must find its place. */
function mended(play: Play, { mends, headings = {}, annexes }: Mended): Play {
  const apply = (figures: ReadonlyMap<string, string>): Map<string, string> =>
    new Map([...figures].flatMap(([path, text]) => mend(path, text, mends)));
  for (const [path, from] of mends) {
    const all = [...play.answers, ...play.printed.values].filter(([key]) => stands(key, path));
    if (!all.some(([, text]) => text.search(from) >= 0)) throw new Error(`nothing to mend at ${path}`);
  }
  const lines = play.printed.headings.map((line) => headings[line] ?? line);
  return {
    ...play,
    answers: apply(play.answers),
    printed: { values: apply(play.printed.values), headings: lines, annexes: annexes ?? play.printed.annexes },
  };
}

function mend(path: string, text: string, mends: readonly Mend[]): [string, string][] {
  let now: string | null = text;
  for (const [at, from, to] of mends) {
    if (now === null || !stands(path, at)) continue;
    now = to === null ? null : now.replace(from, to);
  }
  return now === null ? [] : [[path, now]];
}

function stands(path: string, at: string): boolean {
  if (at.endsWith(".")) return path.startsWith(at);
  return at.startsWith(".") ? path.endsWith(at) : path === at;
}

function touches(places: readonly string[], finding: Finding): boolean {
  return finding.places
    .map(placeKey)
    .some((key) =>
      places.some((place) =>
        place.split("|").some((one) => key === one || key.startsWith(`${one}.`) || key.startsWith(`${one}[`)),
      ),
    );
}

function told({ code, places }: Finding): string {
  return `${code} ${places.map(placeKey).join(" ")}`;
}
