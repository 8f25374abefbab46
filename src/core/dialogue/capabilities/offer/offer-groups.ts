/** What an offer fills, by sections and rows: a line a row of a table or list, old beside new. */
import type { Ledger } from "../../../form/ledger.js";
import { listOfRow } from "../../../form/list-of-row.js";
import { patternOf } from "../../../form/path.js";
import { groupBy } from "../../../group-by.js";
import type { OfferedItem } from "../../../offer/offered.js";
import { type Say, say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import type { FormPart } from "../../screen/screen.js";
import { differing, shortened } from "../../screen/shortened.js";
import { problemSay } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";
import type { Here } from "./offered-here.js";

export interface Group {
  readonly parts: readonly FormPart[];
  /** What it takes of a card, about, in bytes. */
  readonly size: number;
}

/** Characters of a cell that are shown; of a text more. */
const longest = { cell: 36, text: 90, name: 30 } as const;
/** Lines of one group; what is not shown is told by its number. */
const mostLines = 14;

export function offerGroups(report: OpenReport, here: Here, id: string): Group[] {
  const groups = groupBy(here.items, ({ group }) => group);
  return [...groups].map(([key, items]) => groupOf(report, here, id, key, items));
}

function groupOf(report: OpenReport, here: Here, id: string, key: string, items: readonly OfferedItem[]): Group {
  const lines = linesOf(items);
  const shown = lines.slice(0, mostLines).map(([line, cells]) => lineSay(report, here, key, line, cells));
  const head = say("offer.group", {
    title: groupTitle(report.ledger, here, key, items),
    isNew: here.rows.some(({ list, row }) => `${list}.${row}` === key),
    count: items.length,
  });
  const text = say("offer.lines", { lines: shown, more: lines.length - shown.length });
  const buttons = [
    {
      label: say("button.offer-group"),
      press: { do: "offerTake" as const, offer: id, what: "group" as const, group: key },
    },
    { label: say("button.offer-each"), press: { do: "offerShow" as const, offer: id, page: 0, open: key } },
    { label: say("button.offer-drop"), press: { do: "offerDrop" as const, offer: id, group: key } },
  ];
  return {
    parts: [
      { block: "row", text: head, buttons },
      { block: "text", text },
    ],
    size: frame + 3 * (lengthOf(head.data) + lengthOf(text.data)),
  };
}

function linesOf(items: readonly OfferedItem[]): [string, OfferedItem[]][] {
  return [...groupBy(items, ({ path }) => lineOf(path))];
}

/** Those of a group that the card lists. */
export function listedOf(items: readonly OfferedItem[]): OfferedItem[] {
  return linesOf(items)
    .slice(0, mostLines)
    .flatMap(([, some]) => some);
}

/** Bytes of a group's elements and buttons. */
const frame = 1_100;

export function groupTitle(
  ledger: Ledger,
  { rows, items }: Here,
  key: string,
  some: readonly OfferedItem[],
): Say | string {
  const { form } = ledger;
  const list = form.lists.get(patternOf(key));
  if (list !== undefined) return list.title;
  const row = rows.find((one) => `${one.list}.${one.row}` === key);
  const of = listOfRow(ledger, key);
  if (of !== undefined) {
    const named = items.find(({ path }) => path === `${key}.${of.named}`)?.raw;
    return say("offer.row", { of: of.of, name: row?.name || named || null });
  }
  const section = form.root.sections.find((one) => one.id === key);
  return section?.title ?? some[0]?.field.fullLabel ?? "";
}

/** Cells of one row stand in one line: a row of a list, or of a table. */
function lineOf(path: string): string {
  return path.slice(0, path.lastIndexOf("."));
}

function lineSay(report: OpenReport, here: Here, key: string, line: string, cells: readonly OfferedItem[]): Say {
  const row = rowNameOf(report.ledger, here, line);
  const named = listOfRow(report.ledger, line)?.named;
  const isTable = cells.some(({ field }) => field.column !== null);
  const first = cells[0]?.field;
  return say("offer.line", {
    row:
      line === key ? null : (row ?? (isTable && first !== undefined ? tableRow(first.fullLabel, first.label) : null)),
    cells: cells
      .filter(({ field }) => row === null || field.id !== named || line === key)
      .map((item) => cellSay(report, item)),
  });
}

/** 年度资金总额·全年执行数 -> 年度资金总额 */
function tableRow(fullLabel: string, label: string): string | null {
  const text = fullLabel.endsWith(label) ? fullLabel.slice(0, -label.length).replace(/[·\s]+$/, "") : "";
  return text === "" ? (fullLabel.split("·")[0] ?? null) : text;
}

function rowNameOf(ledger: Ledger, { rows, items }: Here, line: string): string | null {
  const list = listOfRow(ledger, line);
  if (list === undefined) return null;
  const at = `${line}.${list.named}`;
  const name =
    rows.find((one) => `${one.list}.${one.row}` === line)?.name ??
    items.find(({ path }) => path === at)?.raw ??
    ledger.value(at);
  return name === null || name === undefined ? null : shortened(name, longest.name);
}

export function cellSay({ scheme }: OpenReport, item: OfferedItem): Say {
  const { field, value, raw, old, standing, problem } = item;
  const most = field.kind === "long" ? longest.text : longest.cell;
  const shown = (text: string): string => (field.kind === "cell" ? text : showField(field.kind, text, field.spec));
  const file = value === null || field.kind === "cell" ? raw : shown(value);
  const now = standing === "other" && old !== null ? shown(old) : null;
  const [text, before] = now === null ? [shortened(file, most), null] : differing(file, now, most);
  return say("offer.cell", {
    // A class says by itself what it is.
    label:
      field.kind === "choice" ? null : field.column === null ? field.label : columnLabel(field.fullLabel, field.label),
    text,
    bad: standing === "unread",
    old: before === null ? null : { text: before },
    doubt: problem === null || standing === "unread" ? null : problemSay(scheme, field, problem),
  });
}

function columnLabel(fullLabel: string, label: string): string {
  const parts = (fullLabel.length >= label.length ? fullLabel : label).split("·");
  return parts.at(-1) ?? label;
}

/** Characters of all texts of a sentence; each has three bytes. */
function lengthOf(data: unknown): number {
  if (typeof data === "string") return data.length;
  if (typeof data !== "object" || data === null) return 0;
  return Object.values(data).reduce((sum: number, one) => sum + lengthOf(one), 0);
}
