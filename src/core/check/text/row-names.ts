/** A project under one name in every part: tables, lists of funds, goals and the narrative. */
import Big from "big.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { markerOf } from "../../reading/markers.js";
import { lettersOf, likeness } from "../../reading/name-similarity.js";
import { passagesWithRole } from "../../reading/passages.js";
import { figure, type Place, placeKey, span } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valuesOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const rowNames: ReportCheck = {
  code: "CC-41",
  severity: "warning",
  title: say("check.cc-41-rows"),
  source: say("basis.cc-41-rows"),
  whole(input) {
    const projects = named(input, "project.name", "budget.executed");
    const others = [...named(input, "specialFund.name", "costs.final"), ...inTexts(input)];
    const names = new Set(projects.map(({ name }) => lettersOf(name)));
    const differing = others
      .filter(({ name }) => !names.has(lettersOf(name)))
      .flatMap((one) => {
        const project = nearest(one, projects);
        return project === null ? [] : [{ one, project }];
      });
    const [first] = differing;
    if (first === undefined) return [];
    const places = new Map(
      differing.flatMap(({ one, project }) => [one.place, project.place]).map((place) => [placeKey(place), place]),
    );
    return [
      makeFinding(rowNames, {
        places: [...places.values()],
        say: say("finding.row-names", {
          count: differing.length,
          one: first.one.name,
          other: first.project.name,
          pairs: differing
            .slice(0, 4)
            .map(({ one, project }, index) => ({ one: one.name, other: project.name, first: index === 0 })),
        }),
        advice: say("advice.row-names"),
      }),
    ];
  },
};

interface Named {
  readonly name: string;
  readonly place: Place;
  /** In 元; null where none stands beside the name. */
  readonly amount: Big | null;
}

/** Rows by name, with the amount that they spent in 万元. */
function named(input: ReportInput, role: string, money: string): Named[] {
  const amounts = new Map<string, Big>();
  for (const { path, value, field } of valuesOfRole(input, money)) {
    const row = /^(.*?\.\d+)\./.exec(path)?.[1];
    const total = field.roles.includes("funds.total") || !field.pattern.includes(".funds.");
    if (row !== undefined && value !== null && (total || !amounts.has(row)))
      amounts.set(row, new Big(value).times(field.spec.unit === "万元" ? 10000 : 1));
  }
  return valuesOfRole(input, role).flatMap(({ path, value }) => {
    const row = path.slice(0, path.lastIndexOf("."));
    return value === null || value === ""
      ? []
      : [{ name: value, place: figure(path), amount: amounts.get(row) ?? null }];
  });
}

/** “（3）名称：” before a goal, “名称82.36万元” in a breakdown. */
function inTexts(input: ReportInput): Named[] {
  return passagesWithRole(input, "narrative")
    .flatMap(({ path, text }) => [...headed(path, text), ...paid(path, text)])
    .filter(({ name }) => projectEnd.test(name));
}

function headed(path: string, text: string): Named[] {
  return [...text.matchAll(/(?<=^|\n)[^\n：]{4,50}：/g)].flatMap((line) => {
    const marker = markerOf(line[0]);
    if (marker === null) return [];
    const from = line.index + marker.to;
    const to = line.index + line[0].length - 1;
    return [{ name: text.slice(from, to).trim(), place: span(path, from, to), amount: null }];
  });
}

function paid(path: string, text: string): Named[] {
  return readFacts(text)
    .filter(
      ({ kind, unit, scale, planned }) =>
        kind === "level" && !planned && (unit === "元" || (unit === null && scale !== "")),
    )
    .map((fact) => {
      const start = Math.max(0, fact.from - longestName);
      const before = text.slice(start, fact.from);
      const from = start + Math.max(...[..."；：。，\n;,"].map((stop) => before.lastIndexOf(stop))) + 1;
      return { name: text.slice(from, fact.from).trim(), place: span(path, from, fact.from), amount: fact.value };
    })
    .filter(({ name }) => name.length >= 4);
}

/** A name of a project, not of what was done (公路养护情况). */
const projectEnd = /(?:经费|项目|资金|工程|补助|补贴|奖励|奖补|专项|费用|补偿|贴息|计划|行动)(?:[（(][^）)]*[）)])?$/;

const longestName = 60;

/** The project that has the same amount and half the name, or nearly the whole name. */
function nearest(one: Named, projects: readonly Named[]): Named | null {
  const own = lettersOf(one.name);
  const candidates = projects
    .map((project) => ({ project, like: likeness(own, lettersOf(project.name)), same: sameAmount(one, project) }))
    .filter(({ like, same }) => like >= (same ? likeWithAmount : alike))
    .sort((a, b) => b.like - a.like);
  return candidates[0]?.project ?? null;
}

const likeWithAmount = 0.35;
const alike = 0.6;

function sameAmount(one: Named, other: Named): boolean {
  return one.amount !== null && other.amount !== null && one.amount.gt(0) && one.amount.eq(other.amount);
}
