/** What a text says is still being done does not get all points (CC-45). */
import { anyOf, excerpt, type Hit, hitsOf, placeOf, sentenceAround } from "../../reading/hits.js";
import { passagesOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { fullScore, type ScoredRow, scoredRows } from "../../reading/scored-rows.js";
import { isDoneButAccepted, isOver } from "../../reading/under-way.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const stillUnderWay: ReportCheck = {
  code: "CC-45",
  severity: "warning",
  title: say("check.cc-45"),
  source: say("basis.cc-45"),
  whole: contradictions,
};

function contradictions(input: ReportInput): Finding[] {
  const told = passagesOf(input).filter(
    ({ tense, roles, kind }) =>
      roles.includes("indicator.reason") || (tense === "reached" && (kind === "long" || kind === "text")),
  );
  const hits = hitsOf(told, anyOf(input.words.unfinished), ({ index }, { text }) => !isOver(text, index));
  const full = scoredRows(input).filter(fullScore);
  const pairs = hits.flatMap((hit) => {
    const row = nearest(hit, full);
    return row === null ? [] : [{ hit, row }];
  });
  const [first] = pairs;
  if (first === undefined) return [];
  const rows = [...new Map(pairs.map(({ row }) => [row.row.path, row.row])).values()];
  return [
    makeFinding(stillUnderWay, {
      places: [...pairs.map(({ hit }) => placeOf(hit)), ...rows.map((row) => figure(row.at("indicator.score")))],
      say: say("finding.still-under-way", {
        label: first.hit.passage.label,
        words: excerpt(first.hit, 12),
        rows: rows.slice(0, shown).map(({ name }) => ({ name })),
      }),
      advice: say("advice.still-under-way"),
    }),
  ];
}

const shown = 3;

/** The row whose reason it is, or else the one whose name stands last before it in the sentence. */
function nearest(hit: Hit, all: readonly ScoredRow[]): ScoredRow | null {
  const { path, text } = hit.passage;
  const word = text.slice(hit.from, hit.to);
  const own = all.find(({ row }) => path.startsWith(`${row.path}.`));
  if (own !== undefined) return own;
  const { from } = sentenceAround(text, hit.from);
  const before = text.slice(from, hit.from);
  const rows = all.filter(({ row }) => !isDoneButAccepted(word, before, row.subject));
  const named = rows.map((scored) => ({ scored, at: lastRun(before, scored.row.subject) })).filter(({ at }) => at >= 0);
  return (
    named.sort((a, b) => b.at - a.at)[0]?.scored ?? rows.find(({ row }) => isStateOf(row.subject, hit, before)) ?? null
  );
}

/** “工程已完工，待验收” speaks of 工程验收合格率: the state that it denies, and a word of what is measured. */
function isStateOf(subject: string, { passage, from, to }: Hit, before: string): boolean {
  const state = passage.text.slice(from, to).slice(-2);
  if (!subject.includes(state) || state === "进行") return false;
  const rest = subject.replace(state, " ").replace(endings, " ");
  const pairs = [...rest].map((_, at) => rest.slice(at, at + 2)).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair));
  return pairs.length === 0 ? rest.trim() === "" : pairs.some((pair) => before.includes(pair));
}

/** What a name says of how much of it is measured, not of what. */
const endings = /(?:一次性|竣工|按时|按期|及时|质量|合格|通过|完成|达标)+|[率数]|情况|时间|项目/g;

/** Where the last of the name's runs of four signs stands. */
function lastRun(text: string, name: string): number {
  let last = -1;
  for (let at = 0; at + sharedWords <= name.length; at++)
    last = Math.max(last, text.lastIndexOf(name.slice(at, at + sharedWords)));
  return last;
}

const sharedWords = 4;
