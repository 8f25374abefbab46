/** 分值: every indicator has points, and with the execution's they add up to what the scheme gives. */
import Big from "big.js";
import { join } from "../../form/path.js";
import { indicatorField } from "../../form/scored-scopes.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ScoreTable } from "../../score/score-report.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const weights: ReportCheck = {
  code: "CC-02",
  severity: "error",
  title: say("check.cc-02"),
  source: say("basis.cc-02"),
  whole: (input) => [
    ...noColumn(input),
    ...without(input),
    ...input.tables.flatMap((table) => sumDiffers(input, table)),
  ],
};

/** A form that prints no points at all: its scores cannot be checked; in a declaration that is only worth a word. */
function noColumn({ ledger, form }: ReportInput): Finding[] {
  const lists = [...form.lists.values()].filter((list) => list.role === "indicators");
  const scored = lists.some((list) => indicatorField(list, "indicator.weight") !== undefined);
  const rows = indicatorRows(ledger);
  const [first] = rows;
  if (scored || first === undefined) return [];
  return [
    makeFinding(weights, {
      severity: form.kind === "evaluation" ? "error" : "info",
      places: [figure(first.list)],
      say: say("finding.no-weights", { count: rows.length, goal: form.kind !== "evaluation" }),
      advice: say("advice.no-weights"),
    }),
  ];
}

/** Points of 0 or less; those not given yet are missing, not wrong. */
function without({ ledger }: ReportInput): Finding[] {
  return indicatorRows(ledger)
    .filter(({ weight }) => weight?.lte(0) === true)
    .map((row) =>
      makeFinding(weights, {
        places: [figure(row.at("indicator.weight"))],
        say: say("finding.weight-zero", { name: row.name, weight: row.weight?.toFixed() }),
        advice: say("advice.weight-zero"),
      }),
    );
}

function sumDiffers({ scheme }: ReportInput, table: ScoreTable): Finding[] {
  if (scheme === null || table.lines.length === 0 || table.lines.some(({ weight }) => weight === null)) return [];
  const wanted = new Big(scheme.points.indicators).plus(table.execution?.weight ?? 0);
  const given = table.weight;
  if (given.eq(wanted)) return [];
  const sum = table.lines.reduce((so, line) => so.plus(line.weight ?? 0), new Big(0));
  return [
    makeFinding(weights, {
      places: [figure(topList(table))],
      say: say("finding.weights-sum", {
        table: tableName(table),
        sum: sum.toFixed(),
        wanted: scheme.points.indicators,
        difference: sum.minus(scheme.points.indicators).abs().toFixed(),
        more: given.gt(wanted),
      }),
      advice: say("advice.weights-sum", { wanted: scheme.points.indicators }),
      figures: table.lines.map(({ path }) => path),
    }),
  ];
}

/** The list that a table's indicators stand in, directly or in rows of goals. */
function topList({ path, indicators }: ScoreTable): string {
  const beneath = path === "" ? indicators : indicators.slice(path.length + 1);
  return join(path, beneath.split(".")[0] ?? "");
}
