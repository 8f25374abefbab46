/** What a blank file was understood to ask, as lines that people read: cells of one row together, columns behind their list. */
import type { Entry } from "../../../blank/entries.js";
import { type Say, say } from "../../../say.js";
import type { TextBlock } from "../../screen/screen.js";

const sorts: readonly { key: string; as: readonly Entry["as"][] }[] = [
  { key: "blank.asks", as: ["ask"] },
  { key: "blank.computes", as: ["compute"] },
  { key: "blank.lists", as: ["list", "column", "columnComputed"] },
  { key: "blank.narratives", as: ["narrative"] },
  { key: "blank.not", as: ["not"] },
];

export function draftLines(entries: readonly Entry[]): TextBlock[] {
  return sorts.flatMap(({ key, as }) => {
    const of = entries.filter((entry) => as.includes(entry.as));
    const count = of.filter((entry) => !isColumn(entry)).length;
    return of.length === 0 ? [] : [text(key, { count, lines: linesOf(of) })];
  });
}

function linesOf(entries: readonly Entry[]): Say[] {
  const lines: Say[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at];
    if (entry === undefined) break;
    const belongs = entry.as === "list" || isColumn(entry) ? isColumn : (one: Entry) => isAlike(entry, one);
    let end = at + 1;
    while (end < entries.length && belongs(entries[end] ?? entry)) end += 1;
    lines.push(lineOf(entry, entries.slice(at, end)));
    at = end;
  }
  return lines;
}

function isColumn({ as }: Entry): boolean {
  return as === "column" || as === "columnComputed";
}

/** Asked cells of one row: all but the last part of their names is the same. */
function isAlike(one: Entry, other: Entry): boolean {
  if (
    one.as !== "ask" ||
    other.as !== "ask" ||
    one.doubt !== other.doubt ||
    one.options.length + other.options.length > 0
  )
    return false;
  const [row, next] = [rowOf(one.label), rowOf(other.label)];
  return row !== "" && row === next && one.kind === other.kind && one.unit === other.unit;
}

function rowOf(label: string): string {
  return label.split("：").slice(0, -1).join("：");
}

function lineOf(entry: Entry, together: readonly Entry[]): Say {
  const { as, label, kind, unit, options, many, doubt, scored } = entry;
  if (as === "list" || isColumn(entry)) return listLine(entry, together);
  if (as === "compute") return say("blank.line-computed", { label, from: formulaOf(entry), scored });
  if (as === "not" || as === "narrative") return say("blank.line-plain", { label });
  const last = together.map((one) => one.label.split("：").at(-1) ?? "");
  const whole = together.length === 1 ? label : `${rowOf(label)}：${last.join("、")}`;
  const kindOf = kindSay(options.length === 0 || !many ? (kind ?? "text") : "choices");
  const told = { label: whole, kind: kindOf, unit, options: options.join(" / ") };
  return say("blank.line", { ...told, doubt: doubt === null ? null : say(`blank-doubt.${doubt}`) });
}

/** A list with its columns; on a further card the columns that are left. */
function listLine(entry: Entry, together: readonly Entry[]): Say {
  const columns = together.filter(isColumn).map(({ as, label, kind, unit }, index) =>
    say(as === "column" ? "blank.line-column" : "blank.line-column-computed", {
      before: index === 0 ? "：" : "、",
      name: label.split(" · ").at(-1) ?? label,
      kind: kindSay(kind ?? "text"),
      unit,
    }),
  );
  const { as, label, rows, given } = entry;
  const [name = label] = label.split(" · ");
  return say("blank.line-list", {
    label: as === "list" ? label : name,
    rows: as === "list" && !given ? rows : 0,
    given: as === "list" && given ? rows : 0,
    columns,
  });
}

/** Names without what they have in common with what is worked out: 总额：执行率 ＝ 执行数 ÷ 预算数. */
function formulaOf({ label, from, less, divides, changes }: Entry): string {
  const names = shortened(label, from);
  const added = names.slice(0, names.length - less).join(divides ? " ÷ " : " ＋ ");
  if (changes === null) return [added, ...names.slice(names.length - less)].join(" － ");
  const difference = names.join(" － ");
  return changes === "difference" ? difference : `(${difference}) ÷ ${names.at(-1)}`;
}

function shortened(label: string, from: readonly string[]): readonly string[] {
  const parts = from.map((name) => name.split("："));
  const own = label.split("：");
  const common = (get: (of: readonly string[], index: number) => string | undefined): number => {
    let count = 0;
    while (own.length > count + 1 && parts.every((of) => of.length > count + 1 && get(of, count) === get(own, count)))
      count += 1;
    return count;
  };
  const before = common((of, index) => of[index]);
  const left = parts.map((of) => of.slice(before));
  const alike = left.every((of) => of.length > 1 && of.at(-1) === own.at(-1));
  return left.map((of) => (alike ? of.slice(0, -1) : of).join("："));
}

export function kindSay(kind: string): Say {
  return kind === "dateRange" ? say("blank-kind.date-range") : say(`blank-kind.${kind}`);
}

export function text(key: string, data: Record<string, unknown>): TextBlock {
  return { block: "text", text: say(key, data) };
}
