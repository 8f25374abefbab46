/** What a person can type as a word of its own; the words are data. */
import type { ListHeads } from "../../assignment/read-list.js";
import { schemas } from "./schemas.js";

export const commands = Object.values(schemas).flatMap(({ commands }): readonly Command[] => commands);

type Schemas = typeof schemas;
export type Command = Schemas[keyof Schemas]["commands"][number];

/** Words about parts that are handed over. */
export interface AssignmentWords {
  /** Behind a day that is promised (明天交). */
  readonly promise: readonly string[];
  /** Before and behind such a promise (我争取…吧). */
  readonly promiseAround: readonly string[];
  /** Before the day of such a promise (宽限到周五). */
  readonly postpone: readonly string[];
  /** What cannot be done in time (今天交不了). */
  readonly cannotGive: readonly string[];
  /** That somebody else is to do it (转给…). */
  readonly passOn: readonly string[];
  /** Before a question about one's part (有疑问：…). */
  readonly question: readonly string[];
  /** Before the code of an invitation (加入 7K3M). */
  readonly join: readonly string[];
  /** Between a part and who is to fill it in (…交给…). */
  readonly handsTo: readonly string[];
  /** Heads of a pasted list of who does what. */
  readonly assignHeads: ListHeads;
}

/** Words by which people correct what a blank form was understood to ask. */
export interface CorrectionWords {
  /** Between the name of a gap and what it should be (受益人数 改成 数量). */
  readonly becomes: readonly string[];
  /** Behind or before the name of what is not asked. */
  readonly not: readonly string[];
  /** Before a unit. */
  readonly unit: readonly string[];
  /** Kinds of gaps, as people call them. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

export interface CommandWords extends AssignmentWords {
  readonly exact: Readonly<Record<Command, readonly string[]>>;
  /** Words before the number of a button of the card as a text (点 3). */
  readonly press: readonly string[];
  /** Words of courtesy, which are for nothing that is filled in. */
  readonly thanks: readonly string[];
  /** Words before the name of what is proven (佐证 …). */
  readonly evidence: readonly string[];
  /** Words before the name of a field to be changed (修改 …). */
  readonly edit: readonly string[];
  /** Words before or behind the name of a figure whose history is asked for (历史 …, … 谁改的). */
  readonly history: readonly string[];
  readonly correct: CorrectionWords;
}
