/**
 * Published documents of other regions as plays, held against the faults that a careful reviewer found in them
 * (test/fixtures/reviewed). A fault is found by a finding of an acceptable code at its place; a finding that touches no
 * fault is new and has to be judged.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { schemeOf as schemeOfForm } from "../../../../src/app/catalog.js";
import type { Finding } from "../../../../src/core/check/finding.js";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import type { Form } from "../../../../src/core/form/form.js";
import type { Ledger } from "../../../../src/core/form/ledger.js";
import { placeKey } from "../../../../src/core/reading/place.js";
import { createCatalog } from "../../../../src/forms/catalog.js";
import { loadTemplates } from "../../../../src/forms/load-templates.js";
import { type Play, readPlay } from "../../../../src/play/play-file.js";
import { playLedger, type Unread } from "../../../../src/play/play-ledger.js";
import { formOf } from "../../form/form-of.js";
import { prompts, words } from "../sample-report.js";

const folder = "test/fixtures/reviewed";

const fault = z.object({
  document: z.string(),
  id: z.string(),
  where: z.string(),
  row: z.string().nullable(),
  fault: z.string(),
  class: z.enum(["certain", "likely", "asked", "none"]),
  codes: z.array(z.string()),
});

export type Fault = z.infer<typeof fault>;

const lines = (file: string): unknown[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

export const faults: readonly Fault[] = lines(`${folder}/faults.jsonl`).map((line) => fault.parse(line));

const catalog = createCatalog(loadTemplates("templates").forms);

/** A goal declaration of one project: what every region's form asks for. */
const declaration: Form = {
  ...formOf(`
- id: project
  title: 项目
  fields: [{id: name, label: 项目名称, kind: text, optional: true, role: project.name}]
- id: goals
  title: 年度绩效目标
  fields: [{id: expected, label: 年度目标, kind: long, optional: true, role: goal.expected}]
- id: indicators
  title: 绩效指标
  list: {of: 指标, named: level3, entry: rows, role: indicators}
  fields:
    - {id: level2, label: 二级指标, kind: text, optional: true, role: indicator.level2}
    - {id: level3, label: 三级指标, kind: text, role: indicator.level3}
    - {id: target, label: 指标值, kind: cell, role: indicator.target}
`),
  kind: "goal",
};

export interface Measured {
  readonly document: string;
  readonly unread: readonly Unread[];
  readonly findings: readonly Finding[];
  readonly found: ReadonlyMap<Fault, Finding | null>;
  /** Findings that speak of no fault that somebody named. */
  readonly fresh: readonly Finding[];
}

export function measure(document: string): Measured {
  const play = readPlay(`${folder}/plays/${document}.yaml`);
  const { ledger, unread } = entered(play);
  const findings = runChecks(ledger, {
    scheme: schemeOf(play),
    printed: play.printed,
    others: [],
    words,
    partial: play.partial,
  });
  const own = faults.filter((one) => one.document === document);
  const found = new Map(own.map((one) => [one, findings.find((finding) => speaksOf(finding, one, ledger)) ?? null]));
  const fresh = findings.filter((finding) => !own.some((one) => speaksOf(finding, one, ledger)));
  return { document, unread, findings, found, fresh };
}

export function entered(play: Play): { ledger: Ledger; unread: readonly Unread[] } {
  return playLedger(catalog.newest(play.form)?.form ?? declaration, play);
}

export function schemeOf(play: Play) {
  const pack = catalog.newest(play.form);
  return pack === null ? null : schemeOfForm(pack, play.scheme);
}

/** One line: code, places and sentence. */
export function lineOf({ code, severity, places, say }: Finding): string {
  return `${code} ${severity} ${places.slice(0, 3).map(placeKey).join(" ")}${places.length > 3 ? " …" : ""} ${prompts.render(say, "plain").replaceAll("\n", " ")}`;
}

/** The same code; at the row that the fault names, or else in the part of the table that its `where` names. */
function speaksOf({ code, places }: Finding, { codes, row, where }: Fault, ledger: Ledger): boolean {
  if (!codes.includes(code)) return false;
  const paths = places.map((place) => (place.at === "printed" ? place.key : place.path));
  if (row !== null) return paths.some((path) => nameAt(ledger, path) === row);
  const parts = partsNamed(where);
  return parts.length === 0 || paths.some((path) => parts.some((part) => part.test(path)));
}

function nameAt(ledger: Ledger, path: string): string | null {
  const row = /^indicators\.\d+/.exec(path)?.[0];
  return row === undefined ? null : ledger.value(`${row}.level3`);
}

const keywords: readonly (readonly [word: RegExp, path: RegExp])[] = [
  [/资金表|执行率|预算调整|专项|年初|总额/, /^(?:funds|budget|execution|costs)\b/],
  [/总分/, /^total\b/],
  [/预期目标|年度目标|年度绩效目标\b/, /^goals/],
  [/实际完成情况|目标栏|完成情况/, /^goals/],
  [/收入|收支|国省道|比上年/, /^goals/],
  [/实际值|目标值|指标|三行|各行|得分|满意度|重复|[率量性]|面积|名称|框架/, /^indicators/],
];

function partsNamed(where: string): RegExp[] {
  return keywords.flatMap(([word, path]) => (word.test(where) ? [path] : []));
}
