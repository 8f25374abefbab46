/** What a report prints: nested as the form is for the template, and flat by path so that versions can be compared. */

import type { OpenReport } from "../dialogue/context.js";
import type { Field, List, Scope } from "../form/form.js";
import { join, placed } from "../form/path.js";
import { scoredScopes } from "../form/scored-scopes.js";
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
}

export function printout(report: OpenReport, options: PrintOptions): Printout {
  const cells: Record<string, { label: string; text: string }> = {};
  const model: PrintModel = {
    year: String(report.year),
    unit: report.unit,
    draft: options.draft,
    ...scopeModel(report.ledger.form.root, "", ""),
  };
  return { model, cells };

  function scopeModel(scope: Scope, path: string, name: string): PrintModel {
    const model: { [name: string]: PrintValue } = {};
    for (const field of scope.fields) set(model, [field.id], fieldValue(field, path, name));
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
    const scored = scoredScopes(report.ledger.form).find((one) => one.indicators === list);
    if (scored !== undefined && report.scheme !== null) {
      const table = scoreTable(report.ledger, report.scheme, scored, scope);
      return printLines(
        report,
        list,
        table,
        (field, row, label) => fieldValue(field, row, label),
        (path, label, text) => note(path, join2(name, label), text),
      );
    }
    return report.ledger.rows(path).map((row, index) => {
      const at = `${path}.${row}`;
      const title = report.ledger.value(`${at}.${list.named}`) ?? `${list.of}${index + 1}`;
      return { number: String(index + 1), ...scopeModel(list.row, at, title) };
    });
  }

  function scoreModel(scope: Scope, path: string, name: string): PrintModel {
    const scored = scoredScopes(report.ledger.form).find((one) => one.scope === scope);
    if (scored === undefined || report.scheme === null) return {};
    const table = scoreTable(report.ledger, report.scheme, scored, path);
    const { decimals } = report.scheme;
    return { ...executionModel(scope, table, path, name, decimals), total: totalModel(table, path, name, decimals) };
  }

  function executionModel(scope: Scope, table: ScoreTable, path: string, name: string, decimals: number): PrintModel {
    if (table.execution === null) return {};
    const score = table.execution.score === null ? null : showPoints(table.execution.score, decimals);
    if (score !== null) note(join(path, "execution.score"), name, score);
    const rate = scope.sections
      .flatMap((section) => section.fields)
      .find((field) => field.roles.includes("execution.rate"));
    return {
      execution: {
        points: showPoints(table.execution.weight, decimals),
        rate: rate === undefined ? null : fieldValue(rate, path, name),
        score,
      },
    };
  }

  function totalModel(table: ScoreTable, path: string, name: string, decimals: number): PrintModel {
    const score = table.total === null ? null : table.total.round(decimals).toFixed();
    if (score !== null) note(join(path, "total.score"), name, score);
    return { weight: showPoints(table.weight, decimals), score, grade: table.grade };
  }

  function fieldValue(field: Field, row: string, name: string): PrintValue {
    const path = placed(field.pattern, row === "" ? "" : `${row}.`);
    const value = report.ledger.value(path);
    if (value === null) {
      if (field.optional || field.derive !== null || !options.draft) return null;
      return { missing: field.label };
    }
    const text = printField(field.kind, report.ledger.answer(path)?.raw ?? value, value, field.spec);
    note(path, join2(name, field.fullLabel), text);
    return text;
  }

  function note(path: string, label: string, text: string): void {
    cells[path] = { label, text };
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
