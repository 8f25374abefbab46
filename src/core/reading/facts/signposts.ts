/** Words and signs that say how the numbers after them are meant, in the order in which they stand. */

export type SignpostKind =
  | "sentence"
  | "item"
  | "clause"
  | "open"
  | "close"
  | "quote"
  | "unquote"
  | "part"
  | "against"
  | "last"
  | "dated"
  | "plan"
  | "done";

export interface Signpost {
  readonly kind: SignpostKind;
  readonly from: number;
  readonly to: number;
  /** The year that `against` names. */
  readonly year: number | null;
}

/** Signposts of a folded text, in one pass. */
export function signposts(text: string): Signpost[] {
  const found: Signpost[] = [];
  for (const match of text.matchAll(pattern)) {
    const kind = kinds.find((one) => match.groups?.[one] !== undefined);
    if (kind === undefined) continue;
    const year = /\d{4}/.exec(kind === "against" ? match[0] : "");
    found.push({
      kind,
      from: match.index,
      to: match.index + match[0].length,
      year: year === null ? null : Number(year[0]),
    });
  }
  return found;
}

const kinds: readonly SignpostKind[] = [
  "sentence",
  "item",
  "clause",
  "open",
  "close",
  "quote",
  "unquote",
  "part",
  "against",
  "last",
  "dated",
  "plan",
  "done",
];

const lastYear = "(?:上一?年|去年|前一年|上年度|上一年度)";

const pattern = new RegExp(
  [
    // A stop after a number is one even where a point was typed for it; between digits it is a decimal point.
    String.raw`(?<sentence>[。!?\n]|\.(?!\d))`,
    "(?<item>;)",
    "(?<clause>[,:、])",
    String.raw`(?<open>\()|(?<close>\))`,
    "(?<quote>[“《「])|(?<unquote>[”》」])",
    "(?<part>其中)",
    `(?<against>同比|环比|(?:较|比|与|对比|相较|相比)于?(?:${lastYear}|同期|年初|\\d{4}年)度?(?:同期|相比|末|底)*)`,
    `(?<last>${lastYear}度?(?:同期)?)`,
    "(?<dated>上半年|下半年|[一二三四]季度|第[一二三四]季|[春秋]季|[暑寒]假|首日|单日|当日|每(?:[年月日天周]|个?季度?|半年))",
    // 计划 is a noun in 按计划, 行动计划, 计划财务科; 将 alone mostly says what is done with something.
    "(?<plan>(?<![按照动作度原项本该成出较比各到于超过])计划(?![生内外书单性财管表])|预计|预期|力争|争取|(?<![模虚比])拟(?![定人订])|即将|将[于会要]|目标[为是值:])",
    "(?<done>实际|已经?|截至|截止|累计)",
  ].join("|"),
  "g",
);
