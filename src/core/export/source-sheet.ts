/**
 * 来源: every answer of a report with who, when, how and where from; each score with its rule and working; findings with what
 * was answered. The answers hold raw text and stored value, so that the report can be built again from the sheet alone.
 */
import type { Finding } from "../check/finding.js";
import type { FigureOrigin } from "../evidence/origin.js";
import { originSay } from "../evidence/origin-say.js";
import { provenBy } from "../evidence/proofs.js";
import type { Way } from "../evidence/way.js";
import type { Ledger } from "../form/ledger.js";
import { labelOf } from "../reading/label.js";
import type { Reading } from "../report/printing.js";
import { type Say, say } from "../say.js";
import type { Line } from "../score/score-line.js";
import { type ScoreTable, scoreReport } from "../score/score-report.js";
import { cellOf } from "./cell-of.js";
import { chunksOf } from "./long-text.js";
import { sourceColumns } from "./source-columns.js";
import type { Cell, Sheet } from "./workbook.js";

/** An answer as the log has it. */
export interface Answered {
  readonly path: string;
  readonly raw: string;
  readonly value: string;
  /** The person's name. */
  readonly by: string;
  readonly at: Say;
  readonly way: Way;
  readonly origin: FigureOrigin | null;
}

/** A file that proves something, as it is kept. */
export interface ProofLine {
  /** The row or figure. */
  readonly subject: string;
  readonly name: string;
  /** Who sent it; empty where it is not kept yet. */
  readonly by: string;
  readonly at: Say | null;
  /** Bytes; null: it is not kept yet. */
  readonly size: number | null;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

export interface Sources {
  readonly answers: readonly Answered[];
  readonly open: readonly Finding[];
  readonly explained: readonly { readonly finding: Finding; readonly reason: string }[];
  /** Files that prove something, in the report's order; left out: none. */
  readonly proofs?: readonly ProofLine[];
  /** Facts of the report by name, such as its form. */
  readonly facts: Readonly<Record<string, string>>;
}

type Row = Partial<Record<(typeof sourceColumns)[number], Cell>>;

export function sourceSheet(reading: Reading, { answers, open, explained, facts, proofs = [] }: Sources): Sheet {
  const rows: Row[] = [
    ...Object.entries(facts).map(([path, raw]): Row => ({ kind: say("export.kind-report"), path, raw })),
    ...answers.flatMap((answer) => answerRows(reading, answer)),
    ...proofs.map((proof) => proofRow(reading.ledger, proof)),
    ...scoreRows(reading),
    ...open.map((finding) => findingRow(reading.ledger, finding, null)),
    ...explained.map(({ finding, reason }) => findingRow(reading.ledger, finding, reason)),
  ];
  return {
    name: say("export.sheet-sources"),
    heads: sourceColumns.map((name) => say(`export.column-${name}`)),
    rows: rows.map((row) => sourceColumns.map((name) => row[name] ?? null)),
  };
}

/** A text longer than a cell may be goes on in rows below it. */
function answerRows(reading: Reading, answer: Answered): Row[] {
  const { path, raw, value, by, at, way, origin } = answer;
  const raws = chunksOf(raw);
  const values = chunksOf(value);
  const [first] = raws;
  const count = Math.max(raws.length, values.length);
  const shown = cellOf(reading, path);
  const rows: Row[] = [
    {
      kind: say("export.kind-answer"),
      path,
      label: labelOf(reading.ledger, provenBy(path) ?? path),
      value: typeof shown === "string" ? (chunksOf(shown)[0] ?? "") : shown,
      raw: first ?? "",
      stored: values[0] ?? "",
      by,
      at,
      way: say(`way.${way}`),
      origin: origin === null ? null : originSay(origin),
    },
  ];
  for (let part = 1; part < count; part++)
    rows.push({ kind: say("export.kind-more"), path, raw: raws[part] ?? "", stored: values[part] ?? "" });
  return rows;
}

function proofRow(ledger: Ledger, { subject, name, by, at, size, hash }: ProofLine): Row {
  const state =
    size === null ? say("export.proof-missing") : say("export.proof-size", { kilobytes: Math.ceil(size / 1024) });
  return {
    kind: say("export.kind-proof"),
    path: subject,
    label: labelOf(ledger, subject),
    raw: name,
    by,
    at,
    state,
    stored: hash,
  };
}

function scoreRows({ ledger, scheme }: Reading): Row[] {
  if (scheme === null) return [];
  const show = (points: { toFixed(decimals?: number): string } | null): Cell =>
    points === null ? null : { number: points.toFixed() };
  return scoreReport(ledger, scheme).flatMap((table): Row[] => [
    ...(table.execution === null
      ? []
      : [
          scoreRow(table, {
            label: say("print.execution"),
            value: show(table.execution.score),
            working: table.execution.working,
          }),
        ]),
    ...table.lines.map((line) => ({
      ...scoreRow(table, { label: line.name ?? "", value: show(line.score), working: workingOf(line) }),
      path: line.path,
      rule: line.rule,
    })),
    scoreRow(table, { label: say("print.total"), value: show(table.total), working: table.grade }),
  ]);
}

function scoreRow(
  { path, name }: ScoreTable,
  { label, value, working }: { label: Cell; value: Cell; working: Cell },
): Row {
  return {
    kind: say("export.kind-score"),
    path,
    label: name === null ? label : say("export.of-row", { name, label }),
    value,
    working,
  };
}

function workingOf({ byHand, computed, handReason, working }: Line): Say {
  return byHand ? say("export.by-hand", { computed: computed?.toFixed() ?? null, reason: handReason }) : working;
}

function findingRow(ledger: Ledger, { code, severity, say: said, figures }: Finding, reason: string | null): Row {
  return {
    kind: say("export.kind-finding"),
    path: figures[0] ?? null,
    label: figures[0] === undefined ? null : labelOf(ledger, figures[0]),
    rule: code,
    working: said,
    state:
      reason === null
        ? say("export.finding-open", { severity: say(`severity.${severity}`) })
        : say("self-check.explained", { reason }),
  };
}
