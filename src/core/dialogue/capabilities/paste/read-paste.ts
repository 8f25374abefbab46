/** A pasted table as it would be written: what the recogniser found, with what the person typed over it. */
import type { Entry, Ledger } from "../../../form/ledger.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import type { FoundList, FoundRow } from "../../../reading/grid/found.js";
import { type ReadText, readText } from "../../../reading/grid/read-text.js";
import type { Value } from "../../../reading/grid/value.js";
import type { WordLists } from "../../../reading/word-lists.js";
import { scoreLine } from "../../../score/score-line.js";
import { specUnder } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";

/** `at`: "" or the row that the table belongs to. `typed`: corrections by path. */
export function readPaste(
  report: OpenReport,
  at: string,
  text: string,
  typed: ReadonlyMap<string, string> = nothingTyped,
): ReadText {
  const last = lastRead.get(report.ledger);
  const isLast = last !== undefined && last.at === at && last.text === text && last.words === report.checks.words;
  if (typed.size === 0 && isLast) return last.read;
  const read = readAnew(report, at, text, typed);
  if (typed.size === 0) lastRead.set(report.ledger, { at, text, words: report.checks.words, read });
  return read;
}

const nothingTyped: ReadonlyMap<string, string> = new Map();

/** A message is read for what it is, for where it belongs and for its card: within one turn by the same ledger. */
const lastRead = new WeakMap<Ledger, { at: string; text: string; words: WordLists; read: ReadText }>();

function readAnew(
  { ledger, scheme, checks }: OpenReport,
  at: string,
  text: string,
  typed: ReadonlyMap<string, string>,
): ReadText {
  return readText(text, { ledger, words: checks.words.tables, at, typed, specOf: (field) => specUnder(scheme, field) });
}

/** Single figures that would be written; what the program computes is not among them. */
export function figuresOf({ found }: ReadText): Value[] {
  return found.values.filter(({ computed }) => !computed);
}

/** All cells of a row, its printed score among them. */
export function cellsOf({ cells, score }: FoundRow): Value[] {
  return [...cells, ...(score === null ? [] : [score])].filter(({ computed }) => !computed);
}

/** What would be written of these rows; the order of the list is not among it. */
export function rowEntries(rows: readonly FoundRow[]): Entry[] {
  return rows.flatMap((row) => entriesOf(cellsOf(row)));
}

/**
 * The entries that a confirmed table stands for: rows after the present ones, or instead of them, with the reasons that
 * were typed. A score that is the rule's own is left to the rule: it follows when the actual value is put right.
 */
export function pasteEntries(
  report: OpenReport,
  read: ReadText,
  how: "replace" | "append",
  typed: ReadonlyMap<string, string>,
): Entry[] {
  const lists = read.found.lists.filter(({ rows }) => rows.length > 0);
  return [...entriesOf(figuresOf(read)), ...lists.flatMap((list) => listEntries(report, list, how, typed))];
}

function entriesOf(values: readonly Value[]): Entry[] {
  return values.flatMap(({ path, raw, value }) => (value === null ? [] : [{ path, raw, value }]));
}

function listEntries(
  report: OpenReport,
  { list, path, rows }: FoundList,
  how: "replace" | "append",
  typed: ReadonlyMap<string, string>,
): Entry[] {
  const { ledger, scheme } = report;
  const fresh = rows.map((row) => row.path.slice(path.length + 1));
  // Rows with tables of their own are found by their names: none of them goes because a table is pasted.
  const keeps = how === "append" || list.row.sections.length > 0;
  const order = (keeps ? [...ledger.rows(path), ...fresh] : fresh).join(",");
  const cells = rowEntries(rows);
  const reason = indicatorField(list, "indicator.handReason")?.id;
  const after = ledger.with(cells);
  const ruled = new Set(
    scheme === null || indicatorField(list, "indicator.score") === undefined
      ? []
      : rows.flatMap((row) =>
          row.score === null || scoreLine(after, scheme, list, row.path).byHand ? [] : [row.score.path],
        ),
  );
  const reasons = rows.flatMap((row): Entry[] => {
    const at = `${row.path}.${reason}`;
    const raw = (typed.get(at) ?? "").trim();
    return raw === "" || cells.some((entry) => entry.path === at) ? [] : [{ path: at, raw, value: raw }];
  });
  return [{ path, raw: order, value: order }, ...cells.filter((entry) => !ruled.has(entry.path)), ...reasons];
}
