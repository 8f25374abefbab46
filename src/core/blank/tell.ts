/** What was understood, as the command line prints it. */
import type { BlankPlace, Item, ListPart, Part, Repeat, Understood } from "./understood.js";

export function tell(understood: Understood) {
  const items = understood.parts.flatMap((part) => itemsOf(part).map((item) => ({ part, item })));
  const repeats = understood.repeats;
  return {
    form: {
      title: understood.title,
      kind: understood.kind,
      ...(understood.moneyUnit === null ? {} : { moneyUnit: understood.moneyUnit }),
      ...(understood.scheme === null ? {} : { scheme: understood.scheme.id, schemeFrom: understood.scheme.from }),
    },
    fields: items
      .filter(({ item }) => item.use === "ask" || item.use === "sign")
      .map(({ part, item }) => tellItem(part, item, repeats)),
    computed: items
      .filter(({ item }) => item.use === "compute")
      .map(({ part, item }) => ({
        ...tellItem(part, item, repeats),
        computed: ruleText(
          item,
          items.map((one) => one.item),
        ),
      })),
    lists: understood.parts.flatMap((part) =>
      part.part === "list" ? sidesOf(part).map((one) => tellList(one, repeats)) : [],
    ),
    narratives: understood.parts.flatMap((part) =>
      part.part === "narrative"
        ? [{ label: part.title, kind: "narrative", at: part.at, ...(part.help === null ? {} : { hint: part.help }) }]
        : [],
    ),
    unsure: understood.unsure.map(({ key: _key, ...rest }) => rest),
    left: [
      ...understood.left,
      ...items
        .filter(({ item }) => item.use === "others")
        .map(({ item }) => ({ text: item.label, why: "others", by: item.by, at: item.spots[0]?.at })),
      ...understood.parts.flatMap((part) =>
        part.part !== "list"
          ? []
          : part.columns
              .filter(({ use }) => use === "others")
              .map(({ name, by, col }) => ({ text: name, why: "others", by, at: { table: part.table, col } })),
      ),
    ],
  };
}

function itemsOf(part: Part): readonly Item[] {
  if (part.part === "list") return part.total;
  return part.part === "narrative" ? [] : part.items;
}

function tellItem(part: Part, item: Item, repeats: readonly Repeat[]) {
  const [first, ...others] = item.spots;
  const line = part.part === "matrix" ? part.lines.find(({ key }) => key === item.cell?.row) : undefined;
  const repeat = repeats.find((one) => one.parts.includes(part.key) || one.again.includes(part.key));
  return {
    label: item.label,
    kind: item.kind,
    ...(item.unit === null || item.kind === "percent" ? {} : { unit: item.unit }),
    at: drawnAt(first?.at ?? {}),
    ...(others.length === 0 ? {} : { alsoAt: others.map(({ at }) => drawnAt(at)) }),
    ...(item.options.length === 0 ? {} : { options: item.options.map(({ label }) => label), many: item.many }),
    ...(item.maxChars === null ? {} : { maxChars: item.maxChars }),
    ...(item.help === null ? {} : { help: item.help }),
    ...(item.optional ? { optional: true } : {}),
    ...(line?.repeats == null ? {} : { repeatRow: true }),
    ...(repeat === undefined ? {} : { repeats: repeat.per === "" ? repeat.role : repeat.per }),
  };
}

/** The place as the file has it. */
function drawnAt({ drawn, ...at }: BlankPlace): BlankPlace {
  return drawn === undefined ? at : { ...at, col: drawn };
}

function ruleText(item: Item, items: readonly Item[]): string {
  const name = (key: string): string => items.find((one) => one.key === key)?.label ?? key;
  const { rule } = item;
  if (rule === null) return "";
  if (rule.rule === "sum") return [rule.of.map(name).join("+"), ...(rule.less ?? []).map(name)].join("-");
  if (rule.rule === "share" || rule.rule === "ratio") return `${name(rule.of)}÷${name(rule.by)}`;
  if (rule.rule === "difference") return `${name(rule.of)}-${name(rule.by)}`;
  if (rule.rule === "growth") return `(${name(rule.of)}-${name(rule.by)})÷${name(rule.by)}`;
  if (rule.rule === "grade")
    return `${name(rule.of)}：${(rule.bands ?? item.options).map(({ label, from = 0 }) => `${label}≥${from}`).join("、")}`;
  if (rule.rule === "listSum") return ["∑", ...rule.with.map(name)].join("+");
  return "prints" in rule ? `${rule.rule}.${rule.prints}` : "";
}

/** Two tables beside each other are two lists to the reader. */
function sidesOf(part: ListPart): ListPart[] {
  if (part.columns.every(({ side }) => side === null)) return [part];
  return [0, 1].map((side) => ({
    ...part,
    columns: part.columns
      .filter((column) => column.side === side)
      .map((column) => ({ ...column, key: column.key.replace(/Before$/, "") })),
  }));
}

function tellList(part: ListPart, repeats: readonly Repeat[]) {
  const asked = part.columns.filter(({ use }) => use !== "others");
  const repeat = repeats.find((one) => one.parts.includes(part.key) || one.again.includes(part.key));
  const columns = Object.fromEntries(
    asked.map((column) => [
      column.key,
      {
        name: column.name,
        kind: column.kind,
        ...(column.unit === null ? {} : { unit: column.unit }),
        ...(column.use === "compute" ? { computed: true } : {}),
        ...(column.group === null ? {} : { group: column.group, many: column.many }),
      },
    ]),
  );
  return {
    id: part.title,
    kind: part.list,
    label: part.title,
    columns,
    addRows: true,
    ...(repeat === undefined ? {} : { repeats: repeat.per === "" ? repeat.role : repeat.per }),
    at: {
      table: part.table,
      firstRow: part.rows?.[0],
      lastRow: part.rows?.[1],
      cols: Object.fromEntries(asked.map(({ key, col }) => [key, col])),
    },
    rows: part.lines.map(({ row, level1, level2, printed, more }) => ({
      row,
      ...(level1 === null ? {} : { level1 }),
      ...(level2 === null ? {} : { level2 }),
      ...(printed.length === 0 ? {} : { preprinted: printed }),
      ...(more ? { moreRowsMark: true } : {}),
    })),
  };
}
