/** What a report prints: nested as the form is for the template, and flat by path so that versions can be compared. */
import Big from "big.js";
import type { OpenReport } from "../dialogue/context.js";
import type { Field, List, Scope } from "../form/form.js";
import { join, placed } from "../form/path.js";
import { indicatorField, type ScoredScope, scoredScopes } from "../form/scored-scopes.js";
import { type Indicator, indicatorOf } from "../score/indicator.js";
import { showPoints } from "../score/points.js";
import { type ScoreTable, scoreTable } from "../score/score-report.js";
import { printField } from "../value/print-field.js";
import { printLines } from "./print-lines.js";
import type { PrintModel, PrintValue } from "./print-model.js";

export interface Printout {
  readonly model: PrintModel;
  /** By path: what is printed there, with a name for people. */
  readonly cells: Readonly<Record<string, { label: string; text: string }>>;
}

export interface PrintOptions {
  /** Required figures that are missing leave a visible gap. */
  readonly draft: boolean;
  /** What scores are called where versions are compared. */
  readonly labels: { readonly score: string; readonly execution: string; readonly total: string };
}

export function printout(report: OpenReport, options: PrintOptions): Printout {
  const cells: Record<string, { label: string; text: string }> = {};
  const decimals = report.scheme?.decimals ?? 2;
  const model: PrintModel = {
    year: String(report.year),
    lastYear: String(report.year - 1),
    unit: report.unit,
    draft: options.draft,
    ...scopeModel(report.ledger.form.root, "", ""),
  };
  return { model, cells };

  function scopeModel(scope: Scope, path: string, name: string): PrintModel {
    const model: { [name: string]: PrintValue } = {};
    for (const field of scope.fields) model[field.id] = fieldValue(field, path, name);
    for (const section of scope.sections) {
      const at = placed(section.pattern, path);
      if (section.list !== null) {
        set(model, [section.id], listModel(section.list, at, path, name));
        continue;
      }
      for (const field of section.fields) {
        const rest = field.pattern.slice(section.pattern.length + 1).split(".");
        set(model, [section.id, ...rest], fieldValue(field, path, name));
      }
    }
    return { ...model, ...scoreModel(scope, path, name) };
  }

  function listModel(list: List, path: string, scope: string, name: string): PrintModel[] {
    if (list.role === "indicators") return linesModel(list, path, scope, name);
    return report.ledger.rows(path).map((row, index) => {
      const at = `${path}.${row}`;
      const title = report.ledger.value(`${at}.${list.named}`) ?? `${list.of}${index + 1}`;
      return { number: String(index + 1), ...scopeModel(list.row, at, title) };
    });
  }

  /** Indicators of a form that scores nothing are grouped all the same. */
  function linesModel(list: List, path: string, scope: string, name: string): PrintModel[] {
    const table = tableOf((one) => one.indicators.includes(list), scope);
    const lines: readonly (Indicator & { score?: Big | null })[] =
      table?.lines.filter((line) => line.path.startsWith(`${path}.`)) ??
      report.ledger.rows(path).map((row) => indicatorOf(report.ledger, list, `${path}.${row}`));
    return printLines(lines, decimals, (line) => {
      const title = join2(name, line.name ?? "");
      const own = list.row.fields.map((field) => [field.id, fieldValue(field, line.path, title)] as const);
      return { ...Object.fromEntries(own), score: lineScore(list, line, title) };
    });
  }

  /** What only a person can score is a gap of a draft; what is not filled in yet has its gap elsewhere. */
  function lineScore(list: List, line: Indicator & { score?: Big | null }, title: string): PrintValue {
    const label = indicatorField(list, "indicator.score")?.label ?? options.labels.score;
    if (line.score instanceof Big) return noted(`${line.path}.@score`, join2(title, label), points(line.score));
    const scorable = line.score === null && line.target !== null && line.actual !== null && line.weight !== null;
    return scorable && options.draft ? { missing: label } : null;
  }

  function scoreModel(scope: Scope, path: string, name: string): PrintModel {
    const scored = scoredScopes(report.ledger.form).find((one) => one.scope === scope);
    const table = tableOf((one) => one.scope === scope, path);
    if (scored === undefined || table === null) return {};
    const execution = scored.budget.executed === null ? {} : { execution: executionModel(scope, table, path, name) };
    return { ...execution, total: totalModel(table, path, name) };
  }

  function tableOf(wanted: (scope: ScoredScope) => boolean, path: string): ScoreTable | null {
    const scored = scoredScopes(report.ledger.form).find(wanted);
    return scored === undefined || report.scheme === null
      ? null
      : scoreTable(report.ledger, report.scheme, scored, placed(scored.scope.pattern, path));
  }

  function executionModel(scope: Scope, { execution }: ScoreTable, path: string, name: string): PrintModel {
    const fields = scope.sections.flatMap((section) => section.fields);
    const rate = fields.find((field) => field.roles.includes("execution.rate"));
    const score = execution?.score ?? null;
    const label = join2(name, options.labels.execution);
    return {
      points: execution === null ? null : points(execution.weight),
      rate: rate === undefined ? null : fieldValue(rate, path, name),
      score: score === null ? null : noted(join(path, "execution.score"), label, points(score)),
    };
  }

  function totalModel({ weight, total, grade }: ScoreTable, path: string, name: string): PrintModel {
    const label = join2(name, options.labels.total);
    const score = total === null ? null : noted(join(path, "total.score"), label, total.round(decimals).toFixed());
    return { weight: points(weight), score, grade };
  }

  function points(value: Big): string {
    return showPoints(value, decimals);
  }

  function fieldValue(field: Field, row: string, name: string): PrintValue {
    const path = placed(field.pattern, row === "" ? "" : `${row}.`);
    const value = report.ledger.value(path);
    if (value === null) {
      if (field.optional || field.derive !== null || !options.draft) return null;
      return { missing: field.label };
    }
    const text = printField(field.kind, report.ledger.answer(path)?.raw ?? null, value, field.spec);
    return noted(path, join2(name, field.fullLabel), text);
  }

  function noted(path: string, label: string, text: string): string {
    cells[path] = { label, text };
    return text;
  }
}

function join2(name: string, label: string): string {
  return name === "" ? label : `${name}·${label}`;
}

function set(model: { [name: string]: PrintValue }, names: readonly string[], value: PrintValue): void {
  const [name = "", ...rest] = names;
  if (rest.length === 0) {
    model[name] = value;
    return;
  }
  const inner = model[name];
  const child: { [name: string]: PrintValue } = isModel(inner) ? { ...inner } : {};
  set(child, rest, value);
  model[name] = child;
}

function isModel(value: PrintValue | undefined): value is PrintModel {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("missing" in value);
}
