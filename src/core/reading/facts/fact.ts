/** What a text says in numbers: “新增学位1200个，较上年增加200个，增长20%” is three facts. */
import type Big from "big.js";
import type { Op } from "../../value/reading.js";

export type FactKind =
  /** So many, so much. */
  | "level"
  /** A percentage of its own: 合格率95%. */
  | "rate"
  /** A part of a whole, in percent. */
  | "share"
  /** How much of a plan is reached, in percent: 完成全年目标的98%. */
  | "completion"
  /** More or less by so many. */
  | "change"
  /** More or less by so many percent. */
  | "growth";

export interface Fact {
  /** Place of number and unit in the text as written, and what stands there. */
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly kind: FactKind;
  /** In base units (230000 of 23万㎡), a decrease negative; percent as percent. */
  readonly value: Big;
  /** As printed: the decimal without scale and sign, its last zeros kept. */
  readonly printed: string;
  readonly scale: string;
  /** 元 of 万元; null for a bare 万. */
  readonly unit: string | null;
  /** 余, 多, 约: the number is not exact. */
  readonly approx: boolean;
  readonly op: Op | null;
  /** What it speaks of, without words that name nothing: 新增学位. "" where it goes on from the number before. */
  readonly name: string;
  /** The words around the number in its clause, as written: before it, and after it up to the next stop. */
  readonly before: string;
  readonly after: string;
  /** Of a share: the words of the whole (本年总支出). */
  readonly whole: string;
  /** The level that a change, growth or share goes on from: index among the facts; -1 for none. */
  readonly base: number;
  /** Compared with what: "last" for last year, another year, "" for nothing said. */
  readonly against: "" | "last" | number;
  /** The year it speaks of, where the text names one; "last" for 去年. */
  readonly year: number | "last" | null;
  /** Only of some months of the year: 上半年, 9月. */
  readonly dated: boolean;
  /** Stands after 计划, 预计, 力争: wanted, not reached. */
  readonly planned: boolean;
  /** In brackets, a note to what stands before. */
  readonly inside: boolean;
  /** After 其中, and what follows it: a part. */
  readonly part: boolean;
  /** Number of its sentence in the text; semicolons end one as well. */
  readonly sentence: number;
  /** Number of the list that it stands in: sentences that semicolons part are one list. */
  readonly list: number;
}
